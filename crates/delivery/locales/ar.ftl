# Coverage.
coverage-title = التغطية
coverage-about = التعلّم المطلوب من كل من يعمل هنا، حسب الوحدة وحسب الموقع. يُحسب كل شخص مرة واحدة: متأخرًا إن تأخر شيء، وإلا فمستحقًا، وإلا فمنجزًا.
coverage-lead-html = <b>أنجز { $done } من { $people } كل ما هو مطلوب منهم.</b> { $late ->
    [0] لا أحد متأخر.
    [one] شخص واحد متأخر.
    [two] شخصان متأخران.
    [few] { $late } أشخاص متأخرون.
    [many] { $late } شخصًا متأخرون.
   *[other] { $late } شخص متأخرون.
    }
coverage-lead-few-html = <b>{ $people ->
    [one] لدى شخص واحد
    [two] لدى شخصين
    [few] لدى { $people } أشخاص
    [many] لدى { $people } شخصًا
   *[other] لدى { $people } شخص
    } تعلّم مطلوب.</b> عدد المتأخرين أو غير المتأخرين أقل من أن يُذكر.
coverage-none = لا تطلب أي قاعدة شيئًا من أحد بعد.
coverage-too-few = عدد من لديهم تعلّم مطلوب قليل إلى حدّ أن أي رقم سيتحدث عن واحد منهم.
coverage-by-unit = حسب الوحدة
coverage-by-site = حسب الموقع
coverage-unit = الوحدة
coverage-site = الموقع
coverage-people = الأشخاص
coverage-done = منجز
coverage-due = مستحق
coverage-late = متأخر
coverage-together = المجموع
coverage-others = الأصغر معًا
coverage-nowhere = بلا وحدة أو موقع
coverage-few = غير معروض
coverage-scale = نسبة من عليهم مستحق أو متأخر
coverage-heat = نسبة من عليهم مستحق أو متأخر. الأكثر تأخرًا: { $name } بنسبة { $share }.
coverage-heat-level = نسبة من عليهم مستحق أو متأخر. لا أحد متأخر.
coverage-rule-of-five = الخانة المتقطعة، غير المعروضة، فيها أقل من خمسة أشخاص، أو رقم يمكن أن تُحسب منه خانة كهذه. من يقود فريقًا يرى أفراد فريقه بأسمائهم.
# Rules.
rule-title = القواعد
rule-about = تقول القاعدة من يتعلّم ماذا، وبحلول متى، ولماذا. وهي تتبع كل تغيير في ملف الموظفين.
rule-new = قاعدة جديدة
rule-none-title = لا قاعدة بعد
rule-none = تطلب القاعدة من مجموعة من الناس دورة. قبل تشغيلها ترى ممن ستطلب.
rule-count = { $count ->
    [one] قاعدة واحدة
    [two] قاعدتان
    [few] { $count } قواعد
    [many] { $count } قاعدة
   *[other] { $count } قاعدة
    }
rule-rule = القاعدة
rule-what = ماذا
rule-owner = المسؤول
rule-people = الأشخاص
rule-late = متأخر
rule-ends = تنتهي
rule-group-on = سارية
rule-group-draft = مسودات
rule-group-off = متوقفة
rule-new-title = قاعدة جديدة
rule-new-about = أعطها اسمًا. ثم يأتي من وماذا ومتى ولماذا؛ لا يُرسل شيء قبل تشغيلها.
rule-name = الاسم
rule-name-hint = كما سيسميها الناس: «العزل والقفل، سنويًا».
rule-begin = ابدأ المسودة
rule-back = العودة إلى القواعد
rule-label-draft = قاعدة · مسودة محفوظة { $kept }
rule-label-rehearsed = قاعدة · مسودة محفوظة { $kept } · جُرّبت { $rehearsed }
rule-label-on = قاعدة · سارية منذ { $since }
rule-label-off = قاعدة · متوقفة منذ { $since }: { $why }
rule-off-expired = انقضى آخر أيامها
rule-off-replaced = حلّت محلها «{ $title }»
rule-save = احفظ المسودة
rule-switch-on = { $people ->
    [0] شغّلها، لا أحد بعد
    [one] شغّلها لشخص واحد
    [two] شغّلها لشخصين
    [few] شغّلها لـ { $people } أشخاص
    [many] شغّلها لـ { $people } شخصًا
   *[other] شغّلها لـ { $people } شخص
    }
rule-change = أنشئ نسخة معدّلة
rule-switch-off = أوقفها
rule-switch-off-why = لماذا تتوقف
rule-switch-off-hint = جملة واحدة. تنتهي الواجبات المفتوحة التي لا يطلبها شيء آخر؛ وما تُعلّم يبقى.
rule-throw-away = تخلّص من المسودة
rule-lead-html = <b>{ $people ->
    [one] يحصل شخص واحد
    [two] يحصل شخصان
    [few] يحصل { $people } أشخاص
    [many] يحصل { $people } شخصًا
   *[other] يحصل { $people } شخص
    } على هذا الواجب</b>، { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    } في المجموع.
rule-lead-nobody-html = <b>لا يحصل أحد جديد على هذا الواجب.</b>
rule-lead-begun = { $count ->
    [one] بدأه واحد منهم ويحتاج الباقي فقط.
    [two] بدأه اثنان منهم ويحتاجان الباقي فقط.
    [few] بدأه { $count } منهم ويحتاجون الباقي فقط.
    [many] بدأه { $count } منهم ويحتاجون الباقي فقط.
   *[other] بدأه { $count } منهم ويحتاجون الباقي فقط.
    }
rule-lead-have = { $count ->
    [one] شخص واحد لديه الواجب أو أنجزه.
    [two] شخصان لديهما الواجب أو أنجزاه.
    [few] { $count } أشخاص لديهم الواجب أو أنجزوه.
    [many] { $count } شخصًا لديهم الواجب أو أنجزوه.
   *[other] { $count } شخص لديهم الواجب أو أنجزوه.
    }
rule-lead-lose = { $count ->
    [one] يفقد شخص واحد واجبًا أقدم يحل هذا محله.
    [two] يفقد شخصان واجبًا أقدم يحل هذا محله.
    [few] يفقد { $count } أشخاص واجبًا أقدم يحل هذا محله.
    [many] يفقد { $count } شخصًا واجبًا أقدم يحل هذا محله.
   *[other] يفقد { $count } شخص واجبًا أقدم يحل هذا محله.
    }
rule-lead-unrehearsed = لا يُطلب من أحد شيء بعد. قل من وماذا وبحلول متى ولماذا؛ ثم ترى ممن ستطلب.
rule-lead-on-html = <b>{ $people ->
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
    } في هذه القاعدة.</b> { $late ->
    [0] لا أحد متأخر.
    [one] شخص واحد متأخر.
    [two] شخصان متأخران.
    [few] { $late } أشخاص متأخرون.
    [many] { $late } شخصًا متأخرون.
   *[other] { $late } شخص متأخرون.
    }
rule-who = من
rule-left-after = من يبقى بعد كل سطر
rule-everyone = كل من ينطبق عليه
rule-join = كيف ترتبط الأسطر
rule-join-all = كل
rule-join-any = بعض
rule-join-none = لا شيء
rule-is-true = مما يلي:
rule-more = { $count } إضافيون
rule-not = ليس
rule-or-below = أو تحتها
rule-verb-unit = يعمل في
rule-verb-site = يعمل في موقع
rule-verb-job = وظيفته
rule-verb-grade = درجته
rule-verb-tenure = هنا منذ
rule-verb-manager = يقوده
rule-verb-group = في المجموعة
rule-verb-employment = نوع عمله
rule-verb-person = هو
rule-kind = نوع السطر
rule-choose = اختر …
rule-or = أو …
rule-add-choice = أضف اختيارًا: { $line }
rule-name-or-number = الاسم أو الرقم
rule-at-least = على الأقل، بالأيام
rule-at-most = على الأكثر، بالأيام
rule-take-out = أخرج { $name }
rule-remove-line = احذف السطر: { $line }
rule-turn-line = اعكس السطر: { $line }
rule-turn = ليس
rule-add-line = أضف سطرًا
rule-add-group = أضف مجموعة أسطر
rule-see-names = { $count ->
    [one] انظر الاسم
    [two] انظر الاسمين
    [few] انظر كل { $count } أسماء
    [many] انظر كل { $count } اسمًا
   *[other] انظر كل { $count } اسم
    }
rule-gone = لم يعد موجودًا
rule-what-when-why = ماذا ومتى ولماذا
rule-course = ماذا
rule-course-none = اختر دورة
rule-course-waits = { $title } (لم يُنشر شيء بعد)
rule-due = الاستحقاق
rule-due-days = { $days ->
    [one] بعد يوم واحد من انضمامهم
    [two] بعد يومين من انضمامهم
    [few] بعد { $days } أيام من انضمامهم
    [many] بعد { $days } يومًا من انضمامهم
   *[other] بعد { $days } يوم من انضمامهم
    }
rule-due-date = في تاريخ
rule-due-on = التاريخ
rule-due-hint = من هم فيها اليوم: بحلول { $day }
rule-again = مرة أخرى
rule-again-never = مرة واحدة
rule-again-months = { $months ->
    [one] بعد شهر من الإنجاز
    [two] بعد شهرين من الإنجاز
    [few] بعد { $months } أشهر من الإنجاز
    [many] بعد { $months } شهرًا من الإنجاز
   *[other] بعد { $months } شهر من الإنجاز
    }
rule-again-days = { $days ->
    [one] بعد يوم من الإنجاز
    [two] بعد يومين من الإنجاز
    [few] بعد { $days } أيام من الإنجاز
    [many] بعد { $days } يومًا من الإنجاز
   *[other] بعد { $days } يوم من الإنجاز
    }
rule-again-hint = تُفتح من جديد قبل انتهائها ببضعة أسابيع.
rule-reason = السبب، يقرؤه الجميع
rule-owner-label = المسؤول الذي يجيب عن الأسئلة
rule-owner-hint = الاسم أو الرقم
rule-owner-unknown = لا يوجد بهذا من يعمل هنا. اكتب الاسم أو الرقم كما في ملف الموظفين.
rule-owner-many = يوجد بهذا أكثر من شخص. اكتب الرقم.
rule-expires = تنتهي من تلقاء نفسها
rule-expires-hint = يُسأل { $owner } عن تجديدها في { $day }
rule-expires-none = من دون تاريخ تبقى سارية حتى يوقفها أحد.
rule-replaces = تحل محل
rule-replaces-none = لا قاعدة أخرى
rule-rehearsal = التجربة
rule-rehearsal-took = على أشخاص اليوم، { $seconds } ث، لم يُرسل شيء
rule-rehearsal-quick = على أشخاص اليوم، لم يُرسل شيء
rule-rehearse = جرّب
rule-rehearsal-old = كانت آخر تجربة ليوم آخر أو لجملة أخرى. احفظ مرة لتجرّب من جديد.
rule-unit = الوحدة
rule-no-unit = بلا وحدة
rule-gain = { $minutes ->
    [one] جديد، { $minutes } د
    [two] جديد، { $minutes } د
    [few] جديد، { $minutes } د
    [many] جديد، { $minutes } د
   *[other] جديد، { $minutes } د
    }
rule-begun = بدأوا، الباقي
rule-have = لديهم من قبل
rule-lose = يفقدون واجبًا
rule-minutes = الدقائق
rule-bar = شريط
rule-together = المجموع
rule-by-unit = التجربة حسب الوحدة
rule-side = لماذا أو لم لا
rule-why-or-not = لماذا أو لم لا؟
rule-why-several = أسماء أو أرقام، بينها فواصل
rule-ask = اسأل
rule-why-found-none = لا يوجد بـ «{ $text }» من يعمل هنا.
rule-why-has = لديه
rule-why-would = سيكون لديه
rule-why-has-not = ليس لديه
rule-why-since = { $source }، منذ { $day }
rule-why-file = ملف الموظفين
rule-why-stops = يتوقف عند: { $line }. ولا يُسأل عن الباقي.
rule-why-changes = في اليوم الذي يتغيّر فيه هذا في ملف الموظفين يأتي الواجب.
rule-why-also = أيضًا من { $rules }. واجب واحد، يُستحق { $day }.
rule-meets = تلتقي بقواعد أخرى
rule-meets-none = لا تطلب قاعدة أخرى هذه الدورة.
rule-meets-replaces-html = <b>تحل محل</b> «{ $rule }»
rule-meets-overlaps-html = <b>تتداخل مع</b> «{ $rule }»
rule-meets-only = { $count ->
    [0] لا أحد تحت القديمة وحدها.
    [one] شخص واحد تحت القديمة وحدها.
    [two] شخصان تحت القديمة وحدها.
    [few] { $count } أشخاص تحت القديمة وحدها.
    [many] { $count } شخصًا تحت القديمة وحدها.
   *[other] { $count } شخص تحت القديمة وحدها.
    }
rule-meets-both = { $count ->
    [0] لا أشخاص مشتركون.
    [one] شخص واحد. يحصل عليها مرة واحدة.
    [two] شخصان. يحصلان عليها مرة واحدة.
    [few] { $count } أشخاص. يحصلون عليها مرة واحدة.
    [many] { $count } شخصًا. يحصلون عليها مرة واحدة.
   *[other] { $count } شخص. يحصلون عليها مرة واحدة.
    }
rule-meets-see = انظر إليهم
rule-toast-again = تغيّر الأشخاص منذ التجربة، فأُعيدت. انظر ثم شغّلها.
rule-wrong-title = أعطها اسمًا من 1 إلى 160 حرفًا.
rule-wrong-reason = لا تتجاوز 1000 حرف؛ الدورة تقول الباقي.
rule-wrong-due = اكتب بين 1 و3650 يومًا.
rule-wrong-again = اختر بين 7 أيام و10 سنوات.
rule-wrong-why = اكتب جملة عن السبب؛ يستطيع من كان عليه الواجب قراءتها.
rule-before = قبل أن تسري
rule-check-reason = السبب موجود
rule-check-reason-not = السبب ناقص
rule-check-owner = هناك من يجيب
rule-check-owner-not = لا أحد ممن يعملون هنا مسؤول عنها
rule-check-course = الدورة منشورة
rule-check-course-not = الدورة تنتظر مراجعتها
rule-check-course-none = الدورة ناقصة
rule-check-due = التاريخ موجود
rule-check-due-not = التاريخ ناقص
rule-check-rehearsed = جُرّبت اليوم
rule-check-rehearsed-not = لم تُجرَّب اليوم
rule-check-lines = كل سطر يقول شيئًا
rule-check-lines-not = هناك سطر فارغ
rule-toast-saved = حُفظت المسودة.
rule-toast-on = القاعدة سارية.
rule-toast-off = توقفت القاعدة.
rule-names-title = الأسماء
rule-names-about = الأشخاص في «{ $rule }» اليوم.
rule-names-none = لا أحد فيها اليوم.
rule-names-since = فيها منذ
rule-names-state = الحالة
rule-names-next = أسماء أخرى
rule-stale = تغيّرت هذه القاعدة في نافذة أخرى. لم يضع هناك شيء؛ انظر إليها قبل أن تتابع.
rule-state-new = سينضم
rule-state-open = مفتوح، يُستحق { $day }
rule-state-overdue = متأخر منذ { $day }
rule-state-asleep = غائب، الواجب نائم
rule-state-done = منجز
rule-state-none = في القاعدة
rule-ends-notice = تنتهي القاعدة «{ $rule }» في { $day }
rule-ends-notice-why = أنت المسؤول عنها. جدّدها أو دعها تنتهي.
# Where a duty comes from.
why-title = لماذا لديّ هذا؟
why-title-of = لماذا لدى { $name } هذا؟
why-about = { $course }: من ملف الموظفين إلى القاعدة إلى الواجب.
why-rule = قاعدة «{ $rule }»
why-rule-ended = قاعدة «{ $rule }» التي لم تعد تطلب شيئًا
why-reason = «{ $reason }»
why-asks-for = تطلب { $course } بحلول { $day }. فيها منذ { $since }.
why-holds = ينطبق
why-holds-not = لم يعد ينطبق
why-recommended = أوصى بها { $name }
why-recommended-about = «{ $reason }» قلت نعم في { $day }.
why-recommended-about-of = «{ $reason }» قال { $name } نعم في { $day }.
why-chosen = اختيارك
why-chosen-of = اختيار { $name } نفسه
why-chosen-about = اخترتها في { $day }.
why-chosen-about-of = اختير في { $day }.
why-due = يُستحق { $day }
why-no-date = بلا تاريخ
why-one-duty = { $count ->
    [one] مصدر واحد.
    [two] واجب واحد من مصدرين.
    [few] واجب واحد من { $count } مصادر.
    [many] واجب واحد من { $count } مصدرًا.
   *[other] واجب واحد من { $count } مصدر.
    }
why-staff-file = ملف الموظفين، منذ { $day }
why-asleep = ينام ما دمت غائبًا، ويصحو وله العدد نفسه من الأيام.
why-asleep-of = ينام أثناء الغياب، ويصحو وله العدد نفسه من الأيام.
why-done = أُنجز في { $day }.
why-ended = لم يعد يطلبه شيء.
why-questions = أسئلة؟ { $owner } يجيب.
# A person's page.
person-lead = { $open ->
    [0] لا شيء مفتوح.
    [one] شيء واحد مفتوح.
    [two] شيئان مفتوحان.
    [few] { $open } أشياء مفتوحة.
    [many] { $open } شيئًا مفتوحًا.
   *[other] { $open } شيء مفتوح.
    } { $late ->
    [0] لا شيء متأخر.
    [one] واحد متأخر.
    [two] اثنان متأخران.
    [few] { $late } متأخرة.
    [many] { $late } متأخرًا.
   *[other] { $late } متأخر.
    }
person-lead-past = { $open ->
    [0] في ذلك اليوم لم يكن شيء مفتوحًا.
    [one] في ذلك اليوم كان شيء واحد مفتوحًا.
    [two] في ذلك اليوم كان شيئان مفتوحين.
    [few] في ذلك اليوم كانت { $open } أشياء مفتوحة.
    [many] في ذلك اليوم كان { $open } شيئًا مفتوحًا.
   *[other] في ذلك اليوم كان { $open } شيء مفتوحًا.
    } { $late ->
    [0] لم يكن شيء متأخرًا.
    [one] كان واحد متأخرًا.
    [two] كان اثنان متأخرين.
    [few] كانت { $late } متأخرة.
    [many] كان { $late } متأخرًا.
   *[other] كان { $late } متأخرًا.
    }
person-duties = الواجبات
person-duties-past = الواجبات في ذلك اليوم
person-duties-none = لا شيء مطلوب.
person-why-rule = { $reason } قاعدة «{ $rule }».
person-record = السجل
person-record-past = السجل حتى ذلك اليوم
person-record-none = لم يُنجز شيء بعد.
person-side = المشاركة والأفعال
person-for = لأجل { $name }
person-recommend = أوصِ بشيء
person-code = اطبع رمز دخول
# What an import would do to learning.
effect-new = المنضمون
effect-gain = واجبات جديدة
effect-end = واجبات تنتهي
effect-minutes = دقائق تعلّم جديدة
effect-owner = قواعد تفقد المسؤول عنها
# Today.
today-next = التالي لك · { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
today-part-of = جزء من { $course }
today-start = ابدأ، { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
today-go-on = تابع، { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
today-nothing-title = لا شيء مطلوب منك الآن
today-nothing = ما يحين موعده يظهر هنا وحده، مع سببه. وحتى ذلك الحين، تصفّح ما تشاء.
today-look-around = تصفّح «تعلّم»
today-due = المستحق
today-due-sum = { $count ->
    [zero] لا شيء
    [one] أمر واحد
    [two] أمران
    [few] { $count } أمور
    [many] { $count } أمرًا
   *[other] { $count } أمر
    }، { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
today-no-date = بلا موعد
today-due-none = لا شيء مستحق.
today-due-all = كل المستحق، وعدده { $count }
today-why-link = من أين جاء هذا
today-recommended = موصى به لك
today-recommended-lead = القرار لك: نعم أو لاحقًا أو لا.
today-spotlights = تحت الضوء
today-spotlights-lead = ثلاثة على الأكثر، يختارها أشخاص.
today-spotlight-line = { $by }، إلى { $scope }: «{ $reason }»
today-spotlight-line-until = { $by }، إلى { $scope }، حتى { $until }: «{ $reason }»
today-scope-everyone = الجميع
today-side = تعلّمك
today-open = بدأتَه
today-parts = { $done } من { $of ->
    [one] جزء واحد
    [two] جزأين
    [few] { $of } أجزاء
    [many] { $of } جزءًا
   *[other] { $of } جزء
    }
today-done = أنهيتَه مؤخرًا
today-done-none = ما تنهيه يظهر هنا.
today-why-rule-html = { $reason } تطلبه قاعدة «{ $rule }».
today-why-rules-html = { $reason } تطلبه قاعدتان أو أكثر؛ ويُحسب لها كلها.
today-why-accepted-html = قلتَ نعم حين أوصى به { $by }: «{ $reason }»
today-why-chosen-html = أنت اخترته.
today-why-recommended-html = يوصي به { $by }: «{ $reason }»
today-why-begun-html = بدأتَه في { $day }؛ ومكانك محفوظ.
today-why-due-html = موعده { $due }. { $reason }
recommendation-yes = نعم
recommendation-later = لاحقًا
recommendation-no = لا
recommendation-kept-yes = صار تحت «المستحق» بلا موعد. شكرًا لك.
recommendation-kept-later = حُفظ. ستراه ثانيةً بعد أسبوعين.
recommendation-kept-no = حُفظ. يرى { $name } أنك قلت لا، ولا شيء غير ذلك.
# The player.
player-leave = اترك الدرس. مكانك محفوظ.
player-part = الجزء { $part } من { $of }
player-all-parts = { $of ->
    [zero] لا أجزاء
    [one] الجزء الوحيد
    [two] الجزآن كلاهما
    [few] الأجزاء كلها، { $of }
    [many] الأجزاء كلها، { $of }
   *[other] الأجزاء كلها، { $of }
    }
player-left = بقي نحو { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
player-under-one = بقي أقل من دقيقة
player-minutes-done = { $minutes ->
    [zero] أقل من دقيقة، تم
    [one] دقيقة واحدة، تم
    [two] دقيقتان، تم
    [few] { $minutes } دقائق، تم
    [many] { $minutes } دقيقة، تم
   *[other] { $minutes } دقيقة، تم
    }
player-version = النسخة { $version }
player-reviewed = راجعها في { $day } { $name }
player-language = اللغة:
player-languages = اقرأه بلغة أخرى
player-other-language = هذا الجزء ليس بلغتك بعد. تراه باللغة { $language }.
player-check = تحقّق
player-check-again = تحقّق ثانيةً
player-check-order = تحقّق من الترتيب
player-choose-again = اختر ثانيةً
player-go-on = تابع
player-finish = أنهِ
player-yes = نعم
player-not-this-one = ليس هذا
player-this-is-the-one = هذا هو
player-belongs = هذا منها
player-in-place = في مكانه
player-not-in-place = ليس في مكانه
player-partly = وجدت { $found } من { $of }، و{ $wrong ->
    [zero] لا شيء زائد
    [one] واحد ليس منها
    [two] اثنان ليسا منها
    [few] { $wrong } ليست منها
    [many] { $wrong } ليست منها
   *[other] { $wrong } ليست منها
    }. غيّر وحاول ثانيةً.
player-partly-missing = وجدت { $found } من { $of }. ينقص شيء؛ حاول ثانيةً.
player-order-partly = { $found } من { $of } في مكانها. انقل الباقي وحاول ثانيةً.
player-nothing-chosen = لم تختر شيئًا بعد. اختر ثم تحقّق.
player-changed = تغيّر هذا الجزء منذ فتحته. لم تُحسب إجابتك؛ وهذا هو الجزء الآن.
player-right = نعم.
player-wrong = ليس هذا.
player-right-answer = الصحيح: { $answer }
player-next-time = لا يُحسب عليك. يستحق الجزء أن تقرأه ثانيةً.
player-kept-at = حُفظت الإجابة في { $time }.
player-order-kept = يُحفظ ترتيبك بعد كل نقلة.
player-one-up = { $step }، إلى أعلى
player-one-down = { $step }، إلى أسفل
player-your-answer = إجابتك
player-go-on-with = نتابع من الجزء { $part }؟
player-stopped = توقفتَ في { $when }. { $answers ->
    [zero] مكانك محفوظ.
    [one] مكانك وإجابة واحدة محفوظة.
    [two] مكانك وإجابتان محفوظة.
    [few] مكانك و{ $answers } إجابات محفوظة.
    [many] مكانك و{ $answers } إجابة محفوظة.
   *[other] مكانك و{ $answers } إجابة محفوظة.
    }
player-newer = للدرس نسخة جديدة منذ ذلك الحين. تُنهي النسخة { $version }؛ وما فعلته محسوب.
player-act-go-on = تابع، { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
player-from-start = من البداية
player-finished = تم
player-finished-right = تم، { $right } من { $of } صحيحة من أول مرة
player-takeaway = هذا ما تستطيعه الآن
player-finished-title = { $title }: تم
player-kept-finished = حُفظ في { $time }.
player-kept-course = حُفظ في { $time }. جزء من { $course }: تم { $done } من { $of ->
    [one] درس واحد
    [two] درسين
    [few] { $of } دروس
    [many] { $of } درسًا
   *[other] { $of } درس
    }.
player-kept-course-done = حُفظ في { $time }. اكتمل { $course }.
player-nothing-next = لا شيء آخر مستحق عليك الآن.
player-read-again = اقرأه ثانيةً
player-read-again-text = يبقى في «تعلّم» حين تحتاجه
player-start-next = ابدأ التالي، { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
player-done-for-now = يكفي الآن
# My team.
team-title = فريقي
team-lead = { $people ->
    [zero] لا أحد يتبعك
    [one] شخص واحد يتبعك
    [two] شخصان يتبعانك
    [few] { $people } أشخاص يتبعونك
    [many] { $people } شخصًا يتبعونك
   *[other] { $people } شخص يتبعونك
    } · { $day }
team-nobody-title = لا أحد يتبعك
team-nobody = ملف الموظفين يقول من يقود من. إن كان خطأً فأخبر من يحفظه.
team-people = من عليه ماذا
team-people-sum = { $people ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
    }، { $open ->
    [zero] لا شيء مفتوح
    [one] أمر واحد مفتوح
    [two] أمران مفتوحان
    [few] { $open } أمور مفتوحة
    [many] { $open } أمرًا مفتوحًا
   *[other] { $open } أمر مفتوح
    }
team-table = فريقك، جدول
team-person = الشخص
team-state = الحال
team-due = المستحق
team-overdue = المتأخر
team-done = المنجز
team-next-due = التالي
team-nothing-open = لا شيء مفتوح
team-together = المجموع
team-side = ما يمكنك فعله
team-level = لا شيء ينتظر
team-overdue-since = { $days ->
    [zero] اليوم
    [one] متأخر يومًا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يومًا
   *[other] متأخر { $days } يوم
    }
team-due-within = يحين خلال أسبوع
team-under-way = جارٍ
team-overdue-sum = { $people ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
    }، { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
    }
team-overdue-none = لا أحد متأخر.
team-recommend = أوصِ
team-to-one = لشخص واحد
team-what = بماذا
team-reason = سببك، وسيقرؤه
team-recommend-act = أوصِ به
team-not-an-order = له أن يقول نعم أو لاحقًا أو لا. ليس أمرًا.
team-recommended-toast = يراه { $name } في «اليوم» مع سببك.
team-answers = ماذا قالوا
team-answer-yes = قال نعم في { $day }
team-answer-later = قال لاحقًا في { $day }
team-answer-no = قال لا في { $day }
team-answer-none = لا جواب بعد، أُرسل في { $day }
team-slips = أحدهم بلا بريد؟
team-slips-text = افتح صفحة الشخص واطبع رمز دخول. يعمل مرة واحدة، اليوم.
team-reason-missing = اكتب السبب. الشخص يقرؤه.
team-not-yours = اختر من يتبعك.
team-course-missing = اختر شيئًا منشورًا.
team-already = لدى { $name } توصيتك بهذا ولم يجب بعد.
team-what-classes = دروس مباشرة
team-what-courses = أدلة ومقررات
# Spotlights.
spotlight-title = تحت الضوء
spotlight-lead = ثلاثة على الأكثر معًا، بسبب ونهاية. تظهر في «اليوم».
spotlight-lead-team = ثلاثة على الأكثر في وقت واحد لكل فريق أو مجموعة تقودها، مع سبب ونهاية. تظهر في صفحة «اليوم» لدى أفرادها.
spotlight-for-whom = من لا يحق له حضور درس أو برنامج لا يراه هنا.
spotlight-course = ماذا
spotlight-scope = لمن
spotlight-reason = لماذا، يقرؤه الجميع
spotlight-until = حتى
spotlight-add = ضعه تحت الضوء
spotlight-end = أخرجه
spotlight-full = ثلاثة تحت الضوء. أخرج واحدًا أولًا.
spotlight-twice = هذا تحت الضوء لهم بالفعل.
spotlight-none = لا شيء تحت الضوء الآن
spotlight-none-text = اختر ما يستحق نظرة، وقل لماذا وحتى متى.
spotlight-since = منذ { $day }: بدأ بها { $begun }، وأتمّها { $finished }.
spotlight-since-class = منذ { $day }: حجز { $begun } مقعدًا، وحضر { $finished }.
spotlight-since-programme = منذ { $day }: بدأه { $begun }، وحصل { $finished } على شهادته.
spotlight-programmes = البرامج
spotlight-since-few = أقل من خمسة
spotlight-since-note = هذه أعداد أشخاص من النطاق أيًا كان ما قادهم إليها؛ ولا تقول الأعداد ما أثر الضوء.
spotlight-until-wrong = اختر يومًا من اليوم فصاعدًا.
spotlight-until-far = اختر يومًا حتى { $latest }: الضوء الدائم لا يراه أحد.
spotlight-reason-missing = اكتب لماذا؛ ليعرف الناس.
# Mail.
mail-day-subject = { $count ->
    [zero] لا شيء لك
    [one] أمر واحد لك
    [two] أمران لك
    [few] { $count } أمور لك
    [many] { $count } أمرًا لك
   *[other] { $count } أمر لك
    }
mail-day-hello = مرحبًا { $name }،
mail-day-because = السبب:
mail-day-open = افتح
mail-day-why = أُرسلت لأن هذه الأمور استجدت منذ آخر رسالة. رسالة واحدة كهذه في اليوم على الأكثر.
mail-notice-overdue-title = { $title } تجاوز موعده
mail-notice-due-title = { $title } موعده { $due }
mail-notice-recommended-title = يوصي { $by } بـ{ $title }
mail-notice-new-title = جديد لك: { $title }

# What is refused, and what to do next.
rule-gone-on = سرت هذه القاعدة، فتبقى كما جُرّبت. أنشئ نسخة تحل محلها.
rule-on-already = سرت هذه القاعدة من قبل. افتح صفحتها من جديد.
rule-changed-since = تغيّرت القاعدة منذ تجربتها. جرّبها مرة أخرى.
rule-people-changed = تغيّر الأشخاص منذ التجربة. جرّب مرة أخرى ثم شغّلها.
rule-not-on = هذه القاعدة غير سارية، فلا يمكن إيقافها. افتح صفحتها من جديد.
rule-needs-reason = اكتب السبب؛ يقرؤه كل من يُطلب منه ذلك.
rule-needs-course = اختر ما ينبغي أن يتعلمه الناس.
rule-needs-published = لم يُنشر شيء من هذه الدورة بعد. القاعدة تنتظر مراجعتها.
rule-needs-due = حدّد الموعد.
rule-needs-later-end = مضى هذا اليوم. اختر يومًا لاحقًا.
rule-needs-owner = سمِّ المسؤول الذي يجيب عن الأسئلة.
rule-needs-owner-here = لم يعد هذا الشخص يعمل هنا. سمِّ من يستطيع الإجابة.
