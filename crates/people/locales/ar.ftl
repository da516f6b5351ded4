# حقول ملف الموظفين.
people-field-number = الرقم
people-field-name = الاسم
people-field-first-name = الاسم الأول
people-field-last-name = اسم العائلة
people-field-email = عنوان البريد
people-field-language = اللغة
people-field-unit = الوحدة
people-field-site = مكان العمل
people-field-job = الوظيفة
people-field-grade = الدرجة
people-field-employment = نوع العمل
people-field-manager = رقم المدير
people-field-acting-manager = رقم النائب
people-field-dotted-manager = رقم المدير الثاني
people-field-post = رقم المنصب
people-field-reports-to = المنصب الأعلى
people-field-start-date = تاريخ البدء
people-field-leaving-date = تاريخ المغادرة
people-field-valid-from = يسري من
people-field-group = المجموعات
people-refused-pay = الأجر
people-refused-health = الصحة
people-refused-belief = الأصل أو المعتقد أو العضوية
people-refused-birth = الميلاد
# ما ليس صحيحًا في الربط.
people-mapping-unreadable = لا يمكن قراءة الربط: { $why }
people-mapping-needs = لا عمود يذهب إلى «{ $field }». اختر واحدًا.
people-mapping-refuses = «{ $column }» عن { $why }. لا يقرأ Guildhall ذلك. اتركه.
people-mapping-twice = «{ $column }» مستعمل مرتين. اختر مكانًا واحدًا له.
people-mapping-one-column = «{ $field }» يأخذ عمودًا واحدًا. الوحدات وحدها تتكون من عدة أعمدة.
# سطور الجمهور.
people-audience-all = كل ما يلي صحيح:
people-audience-any = واحد مما يلي صحيح:
people-audience-not-group = ما يلي غير صحيح:
people-audience-not = ليس: { $line }
people-audience-unit = يعمل في { $names } أو ما دونها
people-audience-site = مكان العمل { $names }
people-audience-job = الوظيفة { $names }
people-audience-grade = الدرجة { $names }
people-audience-employment = نوع العمل { $names }
people-audience-group = في مجموعة { $names }
people-audience-person = هو { $names }
people-audience-manager = مديره { $names }
people-audience-below = مديره { $names } أو من دونه
people-audience-tenure-least = { $days ->
    [one] هنا منذ يوم واحد على الأقل
    [two] هنا منذ يومين على الأقل
    [few] هنا منذ { $days } أيام على الأقل
   *[other] هنا منذ { $days } يومًا على الأقل
    }
people-audience-tenure-most = { $days ->
    [one] هنا منذ يوم واحد على الأكثر
    [two] هنا منذ يومين على الأكثر
    [few] هنا منذ { $days } أيام على الأكثر
   *[other] هنا منذ { $days } يومًا على الأكثر
    }
people-audience-tenure-between = هنا منذ { $least } إلى { $most } يومًا
people-audience-gone = شيء لم يعد موجودًا
people-audience-nothing-chosen = اختر واحدًا على الأقل.
people-audience-no-lines = تحتاج المجموعة إلى سطر واحد على الأقل. أضف سطرًا أو احذف المجموعة.
people-audience-no-time = قل كم يومًا على الأقل أو على الأكثر.
people-audience-too-deep = هذا متداخل أكثر مما يُفهم. ستة مستويات على الأكثر.
people-audience-too-many = ستون سطرًا على الأكثر. استعمل مجموعة أشخاص بدلًا من ذلك.
people-audience-too-many-choices = ثلاثمئة خيار على الأكثر. اختر وحدة أعلى بدلًا من ذلك.
# حقائق تحسم السطر.
people-fact-none = لا شيء
people-fact-unit = الوحدة: { $name }
people-fact-site = مكان العمل: { $name }
people-fact-job = الوظيفة: { $title }
people-fact-grade = الدرجة: { $grade }
people-fact-employment = نوع العمل: { $kind }
people-fact-started = هنا منذ { $date }
people-fact-manager = المدير: { $name }
people-fact-groups = المجموعات: { $names }
people-fact-no-group = ليس في أي مجموعة
people-fact-person = مذكور بالاسم أو غير مذكور
people-fact-not-at-work = ليس في العمل اليوم
# Pages.
people-directory-title = الأشخاص
people-directory-lead = { $count ->
    [one] شخص واحد يعمل هنا
    [two] شخصان يعملان هنا
    [few] { $count } أشخاص يعملون هنا
   *[other] { $count } شخصًا يعملون هنا
    }
people-directory-label = الاسم أو الرقم أو الوظيفة أو الوحدة أو المكان
people-directory-find = ابحث
people-directory-found = { $count ->
    [0] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
   *[other] { $count } شخصًا
    }
people-directory-many = أول { $count }؛ أضف كلمة لتضييق البحث
people-directory-none = لم يُعثر على أحد
people-directory-none-text = جرّب كلمة واحدة من الاسم أو الرقم المكتوب على البطاقة.
people-directory-how = ابحث عن شخص
people-directory-how-text = اكتب جزءًا من الاسم أو رقمًا أو مكان العمل.
people-directory-about = عن هذه القائمة
people-directory-units = الوحدات
people-directory-shown = ما الذي يظهر
people-directory-shown-text = الاسم والرقم والوظيفة والمكان والمدير: لكل من سجّل الدخول. وما عدا ذلك للشخص نفسه ولمن يقوده فقط.
people-found-number = وُجد بالرقم { $number }
people-found-name = وُجد بالاسم
people-found-place = وُجد: { $place }
people-as-of = بتاريخ
people-as-of-show = اعرض
people-profile-myself = هذا أنت
people-profile-report = تحت إدارتك
people-profile-report-since = تحت إدارتك منذ { $day }
people-profile-acting = أنت تنوب عن المدير
people-profile-dotted = يتبعك بخط متقطع
people-profile-since = هنا منذ { $month }
people-profile-away = ليس في العمل في ذلك اليوم
people-profile-now-html = <b>تنظر إلى { $day } كما هو معروف اليوم.</b> <a href="{ $then }">كما كان معروفًا في ذلك اليوم</a> · <a href="{ $today }">عودة إلى اليوم</a>
people-profile-then-html = <b>تنظر إلى { $day } كما كان معروفًا في ذلك اليوم.</b> <a href="{ $now }">كما هو معروف اليوم</a> · <a href="{ $today }">عودة إلى اليوم</a>
people-profile-future-html = <b>تنظر إلى { $day } مستقبلًا بقدر ما هو معروف اليوم.</b> <a href="{ $today }">عودة إلى اليوم</a>
people-way-title = الوظائف والأماكن عبر الزمن
people-way-source = من ملف الموظفين
people-way-table = الشيء نفسه في جدول
people-way-what = ماذا
people-way-value = القيمة
people-way-from = من
people-way-until = حتى
people-way-holds = اليوم
people-way-today = اليوم
people-way-shown = { $day }، المعروض هنا
people-way-said = { $what }: { $value } منذ { $day }.
people-way-manager = المدير
people-way-working = العمل
people-sharing-title = من يرى ماذا عن { $name }
people-sharing-own = من يرى ماذا عنك
people-sharing-table = من يرى ماذا
people-sharing-lead = من يقود
people-sharing-everybody = الجميع
people-sharing-leader = قائد الأفراد
people-sharing-all = الكل
people-sharing-none = –
people-sharing-counts = أعداد، وأسماء ضمن قاعدة
people-sharing-place = الوظيفة والمكان والمدير
people-sharing-past = الوظائف السابقة
people-sharing-address = عنوان البريد
people-sharing-duties = الواجبات
people-sharing-answers = الإجابات
people-sharing-same = يرى { $name } هذه الصفحة كما تراها تمامًا، وله أن يطلب تصحيح الخطأ.
people-sharing-correct = يرى المذكورون هنا هذه الصفحة كما تراها. أخبر من يحفظ ملف الموظفين بما هو خطأ.
people-imports-title = استقبال الأشخاص
people-imports-lead = هنا تدخل ملفات الموظفين. لا يُطبَّق شيء قبل أن ترى ما سيتغير.
people-imports-runs = الملفات حتى الآن
people-imports-none = لا ملف موظفين بعد
people-imports-none-text = اقرأ ملفًا بالنموذج في هذه الصفحة. الأول يُدخل الجميع، وكل ملف بعده يُقارن بالمعروفين حينها.
people-imports-file-column = الملف
people-imports-day = اليوم
people-imports-rows = الصفوف
people-imports-changes = التغييرات
people-imports-state = الحالة
people-imports-upload = اقرأ ملف موظفين
people-imports-file = ملف الموظفين
people-imports-file-hint = CSV أو XLSX، بحد أقصى 50 ميغابايت
people-imports-feed = المصدر
people-imports-feed-hint = ملفات المصدر الواحد تشترك في الأعمدة والحراس. إن تُرك فارغًا: HR file أو ما يقوله الملف نفسه.
people-imports-day-label = اليوم الذي يتحدث عنه
people-imports-read = اقرأ الملف
people-imports-feeds = المصادر
people-arrival-lead = وصل الملف وتجري قراءته. لا يُطبَّق شيء قبل أن ترى ما سيتغير.
people-arrival-waits = الملف ينتظر أن يُقرأ
people-arrival-opening = يُفتح الملف
people-arrival-rows = تُقرأ الصفوف
people-arrival-comparing = يُقارن بكل الأشخاص المعروفين
people-arrival-keeping = يُحفظ ما وُجد
people-arrival-failed = تعذّرت قراءة الملف بسبب خطأ من عندنا. لم يتغير شيء. أرسله مرة أخرى، وإن بقي الأمر كذلك فسجل الخادم يقول السبب.
people-arrival-another = أرسل ملفًا مرة أخرى
people-state-open = ينتظرك
people-state-stopped = أُوقف
people-state-applied = طُبّق
people-state-safe = طُبّق دون المغادرين
people-state-aside = وُضع جانبًا
people-state-undone = تم التراجع عنه
people-state-reading = تجري قراءته
people-state-failed = تعذّرت قراءته
people-run-title = ملف الموظفين ليوم { $day }
people-run-read-at = قُرئ { $at }
people-run-nothing-yet = لم يُطبَّق شيء بعد
people-run-applied = طُبّق { $at } بواسطة { $by }
people-run-applied-safe = طُبّق دون المغادرين { $at } بواسطة { $by }
people-run-set-aside = وُضع جانبًا { $at } بواسطة { $by }
people-run-undone = تم التراجع { $at }
people-run-see-file = اعرض الملف
people-run-aside = ضع الملف جانبًا
people-run-ready = لا شيء يوقف هذا الملف.
people-run-apply = { $count ->
    [0] احفظه مقروءًا: لا شيء يتغير
    [one] طبّق تغييرًا واحدًا
    [two] طبّق تغييرين
    [few] طبّق { $count } تغييرات
   *[other] طبّق { $count } تغييرًا
    }
people-run-safe = { $count ->
    [one] طبّق التغيير الآخر
    [two] طبّق التغييرين الآخرين
    [few] طبّق { $count } تغييرات أخرى
   *[other] طبّق { $count } تغييرًا آخر
    }
people-run-ask = اسأل مسؤولًا ثانيًا
people-run-asked = طلب { $name } مسؤولًا ثانيًا { $at }.
people-run-wait = انتظر الملف التالي
people-run-approve-title = هل تدعه يمر؟
people-run-approve-lead = { $count ->
    [one] موافقتك تطبّق تغييرًا واحدًا ويمكن التراجع عنه خلال 30 يومًا.
    [two] موافقتك تطبّق تغييرين ويمكن التراجع عنهما خلال 30 يومًا.
    [few] موافقتك تطبّق { $count } تغييرات ويمكن التراجع عنها خلال 30 يومًا.
   *[other] موافقتك تطبّق { $count } تغييرًا ويمكن التراجع عنها خلال 30 يومًا.
    }
people-run-reason = لماذا هذا الملف صحيح؟
people-run-reason-hint = يقرأ المسؤولون هذه الجملة في السجل.
people-run-approve = دعه يمر
people-run-undo = تراجع عن الملف
people-run-undo-until = كل شيء كما كان، حتى { $day }.
people-run-would-change = ما الذي سيتغير
people-run-changed = ما الذي تغيّر
people-run-people = { $now } الآن، { $after } بعده · { $same ->
    [one] واحد يبقى كما هو
   *[other] { $same } يبقون كما هم
    }
people-run-joiners = { $count ->
    [one] منضم
   *[other] منضمون
    }
people-run-movers = { $count ->
    [one] منتقل
   *[other] منتقلون
    }
people-run-managers = { $count ->
    [one] مدير جديد فقط
   *[other] مديرون جدد فقط
    }
people-run-details = بتفاصيل أخرى
people-run-leavers = { $count ->
    [one] سيغادر
   *[other] سيغادرون
    }
people-run-start-today = { $count ->
    [one] واحد يبدأ في ذلك اليوم
    [two] اثنان يبدآن في ذلك اليوم
   *[other] { $count } يبدؤون في ذلك اليوم
    }
people-run-held = { $count ->
    [one] واحد يبقى: صف وُضع جانبًا
    [two] اثنان يبقيان: صفوف وُضعت جانبًا
   *[other] { $count } يبقون: صفوف وُضعت جانبًا
    }
people-run-dated = { $count ->
    [one] واحد يُحدَّد له آخر يوم
    [two] اثنان يُحدَّد لهما آخر يوم
   *[other] { $count } يُحدَّد لهم آخر يوم
    }
people-run-untold = { $count ->
    [one] صف واحد لا يُعرف عمّن هو. من غاب عن الملف يبقى حتى يُصحَّح.
    [two] صفان لا يُعرف عمّن هما. من غاب عن الملف يبقى حتى يُصحَّحا.
    [few] { $count } صفوف لا يُعرف عمّن هي. من غاب عن الملف يبقى حتى تُصحَّح.
   *[other] { $count } صفًا لا يُعرف عمّن هي. من غاب عن الملف يبقى حتى تُصحَّح.
    }
people-run-more = و{ $count } غيرهم
people-run-all = كل الـ{ $count }: { $group }
people-run-all-leavers = كل الـ{ $count } الذين سيغادرون
people-run-list = كل من فيها
people-run-nothing-changes = لا يتغير شيء.
people-group-title = { $count }: { $group }
people-group-nobody = لا أحد.
people-group-person = الشخص
people-group-place = المكان
people-group-was = كان، يصبح
people-group-last-day = آخر يوم
people-places-where = أين
people-places-now = الآن
people-places-in-file = في الملف
people-places-leaving = سيغادرون
people-places-sure = مدى اليقين
people-sure-wrong = يبدو خطأ
people-sure-dated = تاريخ المغادرة مذكور
people-sure-undated = لا تاريخ مغادرة
people-run-troubles = صفوف فيها مشكلة
people-run-troubles-line = { $count } من { $rows } · { $aside } وُضعت جانبًا، ولا أحد يغادر بسببها
people-run-no-troubles = كل الصفوف صالحة.
people-trouble-row = الصف
people-trouble-column = العمود
people-trouble-says = يقول
people-trouble-what = ما العمل
people-problem-blank = لا شيء
people-problem-manager-missing = ليس في هذا الملف. استُعمل الصف دون مدير. صحّح الرقم أو أضف صف المدير.
people-problem-manager-aside = صف المدير نفسه وُضع جانبًا. تبقى الإدارة كما هي. صحّح ذلك الصف أولًا.
people-problem-own-manager = وُضع جانبًا: سيكون الشخص مدير نفسه. تبقى الإدارة كما هي. صحّح الرقم.
people-problem-circle = وُضعت هذه الروابط جانبًا: { $names } يدير بعضهم بعضًا. الصفوف مستعملة وتبقى الإدارة كما هي. صحّح أحد الأرقام.
people-problem-repeated = وُضعت كل هذه الصفوف جانبًا. الرقم لشخص واحد: صحّح الصف الخطأ أو احذفه.
people-problem-no-number = وُضع جانبًا. لا مطابقة دون رقم. اكتبه في الملف.
people-problem-mangled = وُضع جانبًا. قرّب برنامج الجداول هذا الرقم. صدّر العمود نصًا.
people-problem-no-name = وُضع جانبًا. الشخص يحتاج إلى اسم. اكتبه في الملف.
people-problem-vacant = يبقى المنصب في مكانه شاغرًا. اكتب اسمًا إن شغله أحد.
people-problem-broken = وُضع جانبًا. حرف تالف. اقرأ الملف بترميز آخر أدناه أو صحّح الصف.
people-problem-no-day = وُضع جانبًا. لا يوجد يوم كهذا. صحّح التاريخ.
people-problem-before-start = وُضع جانبًا. آخر يوم قبل أول يوم. صحّح أحد التاريخين.
people-problem-shifted = وُضع جانبًا. في الصف خلايا أكثر من الرأس: ضع القيم التي فيها الفاصل بين علامتي اقتباس.
people-problem-long = وُضع جانبًا. القيمة أطول بكثير من هذا العمود.
people-correct-which = حدّد الصحيح منها
people-correct-manager = اكتب رقم المدير
people-correct-number = اكتب الرقم
people-correct-name = اكتب الاسم
people-correct-date = اكتب التاريخ
people-correct-value = اكتبه
people-correct-row = الصف { $row }
people-correct-act = اقرأ ثانيةً
people-correct-back = تراجع
people-corrected = صُحّح هنا
people-corrected-text = يبقى الملف كما جاء. صحّح مصدره أيضًا، وإلا جاء الملف التالي بالمشكلة نفسها.
people-corrected-place = الصف { $row }، { $column }
people-corrected-left-out = تُرك لأن صفًّا آخر هو الصحيح
people-run-columns = الأعمدة
people-run-columns-line = { $used } مقروءة، { $unused } غير مستعملة
people-columns-in-file = في الملف
people-columns-values = أول القيم
people-columns-goes = يذهب إلى
people-columns-goes-to = { $column } يذهب إلى
people-columns-known = كيف نعرف
people-columns-encoding = الترميز
people-columns-dates = التواريخ مكتوبة مثل
people-columns-found = كما وُجد
people-columns-again = اقرأ ثانية بهذه الأعمدة
people-columns-all = بقية الأعمدة، من أصل { $count }
people-column-unused = غير مستعمل
people-known-before = { $files ->
    [one] كما في ملف سابق
    [two] كما في ملفين سابقين
    [few] كما في { $files } ملفات سابقة
   *[other] كما في { $files } ملفًا سابقًا
    }
people-known-told = مختار
people-known-preset = نوع معروف من الملفات
people-known-name = اسم العمود
people-known-matches = { $hits } من { $of } متطابقة
people-known-dates = تخمين: كلها تواريخ
people-known-addresses = تخمين: كلها عناوين
people-known-refused = لا يُقرأ: { $why }
people-known-unneeded = لا يحتاجه أحد هنا
people-run-way-in = طريق الدخول
people-step-read = قُرئ
people-step-matched = طوبق
people-step-matched-number = بالرقم، وليس بالاسم أبدًا
people-step-matched-post = بالمنصب والاسم · { $posts ->
    [one] منصب واحد
    [two] منصبان
    [few] { $posts } مناصب
    [many] { $posts } منصبًا
   *[other] { $posts } منصب
    }، الشاغر منها { $vacant }
people-step-compared = قورن
people-step-compared-line = { $count ->
    [0] مع لا أحد: أول ملف من هذا المصدر
    [one] مع شخص معروف واحد
    [two] مع شخصين معروفين
    [few] مع { $count } أشخاص معروفين
   *[other] مع { $count } شخصًا معروفًا
    }
people-step-guards = الحراس: لم يوقفه أحد
people-step-guards-stopped = الحراس: { $count } من { $all } أوقفوه
people-step-agree = مسؤول ثانٍ يوافق
people-step-agree-line = شخص غير الذي قرأ الملف.
people-step-agree-names = { $names }. وليس من قرأ الملف.
people-step-applied = طُبّق
people-step-applied-line = يمكن التراجع عنه خلال 30 يومًا
people-read-rows = { $count ->
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
   *[other] { $count } صفًا
    }
people-read-told = { $set } كما اختير
people-read-likely = على الأرجح { $set }
people-read-broken = { $set } مع أحرف تالفة
people-read-workbook = الورقة «{ $sheet }»
people-read-semicolons = فواصل منقوطة
people-read-commas = فواصل
people-read-tabs = علامات جدولة
people-read-seconds = { $seconds } ث
people-read-formulas = { $count ->
    [one] صيغة واحدة قُرئت بقيمتها
   *[other] { $count } صيغ قُرئت بقيمها
    }
people-read-hidden = مخفية ولم تُقرأ: { $sheets }
people-run-learning = أثره في التعلّم
people-run-learning-all = إن طُبّق كله، والمغادرون أيضًا.
people-run-this-feed = هذا المصدر
people-run-feed = { $files ->
    [one] ملف واحد منذ { $since }، أُوقف { $stopped }، وتم التراجع عن { $undone }.
    [two] ملفان منذ { $since }، أُوقف { $stopped }، وتم التراجع عن { $undone }.
    [few] { $files } ملفات منذ { $since }، أُوقف { $stopped }، وتم التراجع عن { $undone }.
   *[other] { $files } ملفًا منذ { $since }، أُوقف { $stopped }، وتم التراجع عن { $undone }.
    }
people-run-log = السجل
people-guard-leavers = المغادرون { $found }، الحد { $limit }.
people-guard-rows = الصفوف { $found }، الحد { $limit }.
people-guard-administrator = لا مسؤول متأثر.
people-stop-leavers = { $count ->
    [one] أُوقف: سيغادر شخص واحد، { $share } من { $people }. الحد { $limit }.
    [two] أُوقف: سيغادر شخصان، { $share } من { $people }. الحد { $limit }.
    [few] أُوقف: سيغادر { $count } أشخاص، { $share } من { $people }. الحد { $limit }.
   *[other] أُوقف: سيغادر { $count } شخصًا، { $share } من { $people }. الحد { $limit }.
    }
people-stop-rows = أُوقف: صفوف أقل بنسبة { $found } من الملف السابق. الحد { $limit }.
people-stop-columns = أُوقف: عمود ناقص: { $names }. اختر غيره أدناه أو صدّر الملف ثانية.
people-stop-dates = أُوقف: تواريخ «{ $column }» تُقرأ باليوم أولًا أو بالشهر أولًا. قل أدناه كيف كُتبت.
people-stop-no-rows = أُوقف: في الملف رأس بلا صفوف. لا يُطبَّق شيء.
people-stop-cut = أُوقف: لا صف صالحًا في الملف أو أنه ينتهي وسط صف. لا يُطبَّق شيء.
people-stop-changes = { $count ->
    [one] أُوقف: سينتقل شخص واحد أو يتغير مديره. الحد { $limit }.
    [two] أُوقف: سينتقل شخصان أو يتغير مديرهما. الحد { $limit }.
    [few] أُوقف: سينتقل { $count } أشخاص أو يتغير مديروهم. الحد { $limit }.
   *[other] أُوقف: سينتقل { $count } شخصًا أو يتغير مديروهم. الحد { $limit }.
    }
people-stop-administrator = أُوقف: سيغادر { $names } ولا أحد غيره يدير هذا النظام. امنح الدور لغيره أولًا.
people-cause-place-html = { $leavers } من { $all } يعملون في { $place }، وليس في هذا الملف <b>أي صف من { $place }</b>؛ وهناك الآن { $now }. قد يكون الملف مقطوعًا.
people-cause-zeros = فقدت الأرقام أصفارها الأولى: ربما حفظ برنامج جداول هذا الملف. صدّر العمود نصًا.
people-cause-numbers = الأسماء نفسها جاءت بأرقام أخرى: ربما أعاد المصدر ترقيم الجميع.
people-cause-cut = ينتهي الملف وسط صف: قُطع في الطريق. صدّره ثانية.
people-unreadable-large = أُوقف: الملف أكبر من 50 ميغابايت. لا يُطبَّق شيء.
people-unreadable-cells = أُوقف: في الملف أكثر من مليون خلية أو يتضخم عند فكه. لا يُطبَّق شيء.
people-unreadable-empty = أُوقف: الملف فارغ. لا يُطبَّق شيء.
people-unreadable-no-table = أُوقف: هذا ليس جدولًا. صدّر ملف الموظفين بصيغة CSV أو XLSX.
people-unreadable-damaged = أُوقف: المصنف تالف أو محمي بكلمة مرور. احفظه ثانية دونها.
people-unreadable-encoding = أُوقف: لا ترميز كهذا. اختر غيره.
people-notice-ask = ملف موظفين ينتظر موافقتك: { $feed }
people-notice-ask-why = أوقفه حارس، وطلب { $name } مسؤولًا ثانيًا.
people-guards-change = غيّر الحراس
people-guards-title = حراس { $feed }
people-guards-lead = ما يوقف ملفًا من { $feed } قبل تطبيق أي شيء.
people-guards-leavers = أكثر من يغادر بملف واحد
people-guards-leavers-hint = يسري ما دامت المنظمة صغيرة.
people-guards-people = حتى هذا العدد يسري ذلك الحد
people-guards-share = وفوقه تغادر هذه النسبة على الأكثر، بالمئة
people-guards-rows = يُوقَف الملف عند هذا النقص في الصفوف عن الملف السابق، بالمئة
people-guards-rows-hint = ملف ينقص بهذا القدر يكون مقطوعًا على الأرجح.
people-guards-moves = أقصى من ينتقل أو يتغير مديره، بالمئة
people-guards-moves-hint = اتركه فارغًا بلا حد.
people-guards-always = دائمًا: ملف فارغ أو مقطوع، عمود ناقص، تواريخ تُقرأ بطريقتين، آخر مسؤول.
people-guards-keep = احفظ هؤلاء الحراس

# What is refused, and what to do next.
people-no-audience = تعذّرت قراءة هذه الفئة. ابنِها من أسطرها من جديد.
people-no-zone = لا توجد منطقة زمنية بهذا الاسم. اكتبها مثل Europe/Berlin.
people-undo-not-applied = هذا الملف غير مطبَّق، فلا شيء يُتراجع عنه.
people-undo-too-old = يمكن التراجع عن ملف خلال 30 يومًا. صحّحه بملف جديد.
people-undo-later = طُبّق ملف لاحق من هذا المصدر. تراجع عنه أولًا.
people-decided-already = بُتّ في هذا الملف من قبل. افتح صفحته من جديد، وللمتابعة ارفعه مرة أخرى.
people-nobody-lifts = لا يستطيع أحد تمرير هذا الملف. صحّحه وارفعه من جديد.
people-second-lifts = يمرّر الملفَّ الموقوف مسؤولٌ ثانٍ من صفحته. اطلب ذلك هناك.
people-lift-reason = الموافقة بعد الإيقاف تحتاج إلى جملة. اكتب لماذا هذا الملف صحيح.
people-lift-other = يمرّره شخص غير من قرأ الملف أو طلب ذلك. اسأل مسؤولًا ثانيًا.
people-not-mapped = لم تُربط الأعمدة بعد. حدّد في هذه الصفحة وجهة كل عمود.
people-nothing-to-apply = تعذّرت قراءة هذا الملف، فلا شيء يُطبَّق. ارفع ملفًا أفضل.
people-guard-stops = حارس يوقف هذا الملف. تقول صفحته أيّ حارس وما الآمن منه.
people-guards-most-share = النسبة لا تتجاوز 100 %. اكتب رقمًا أصغر.
people-guards-whole = اكتب عددًا صحيحًا لا يتجاوز { $most }.
people-guards-part = اكتب نسبة لا تتجاوز 100، مثل 2.5.
people-upload-broken = انقطع الرفع. أرسل الملف مرة أخرى.
people-upload-none = اختر ملف الموظفين المطلوب قراءته.
people-upload-day = اكتب اليوم مثل 2026-11-19.
people-columns-twice = عدة أعمدة تذهب إلى «{ $field }»: { $names }. اختر واحدًا منها.
people-name-missing = اكتب اسمًا: لا بد للشخص من اسم.
people-correct-gone = لم تعد في هذا السطر هذه المشكلة. انظر إلى الصفحة مرة أخرى.
people-correct-value-missing = اكتب ما ينبغي أن تحويه الخلية، في 200 حرف على الأكثر.
# People from outside.
guest-organisation-missing = اكتب الجهة التي يعمل لديها.
guest-until-wrong = ينتهي الدخول في يوم بين اليوم وبعد سنتين: اختر يومًا منها.
guest-works-here = هذا العنوان لشخص يعمل هنا: ابحث عنه باسمه.
