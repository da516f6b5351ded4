# السجلات في جمل.
records-initialized = { $who }: بداية «{ $what }»
records-experienced = { $who }: إتمام جزء «{ $what }»
records-answered = { $who }: إجابة عن «{ $what }»
records-answered-right = { $who }: إجابة صحيحة عن «{ $what }»
records-answered-wrong = { $who }: إجابة عن «{ $what }» ليست صحيحة بعد
records-progressed = { $who }: التقدم في «{ $what }» { $percent }٪
records-completed = { $who }: إكمال «{ $what }»
records-passed = { $who }: اجتياز «{ $what }»
records-failed = { $who }: عدم اجتياز «{ $what }»
records-attended = { $who }: حضور «{ $what }»
records-recommended = { $who }: توصية بـ«{ $what }» إلى { $whom }
records-accepted = { $who }: قبول «{ $what }»
records-postponed = { $who }: تأجيل «{ $what }»
records-declined = { $who }: اعتذار عن «{ $what }»
records-voided = { $who }: إلغاء سجل
records-other = { $who }: { $verb } «{ $what }»
records-somebody = شخص ما
records-something = شيء بلا اسم

# The page of the IT administrator.
records-title = السجلات
records-lead = { $total ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $total } عبارات
    [many] { $total } عبارة
   *[other] { $total } عبارة
    } · اليوم: { $today } · المرفوض: { $refused }
records-export = تصدير ما عُثر عليه
records-q = شخص أو نشاط أو معرّف عبارة
records-find = بحث
records-more = مرشّحات أخرى
records-verb = الفعل
records-verb-hint = كلمة أو IRI
records-verbs = الكلمات المعروفة:
records-activity = النشاط
records-activity-hint = معرّفه IRI
records-key = المفتاح
records-key-hint = من أرسلها
records-any-key = أي مفتاح
records-since = من هذا اليوم
records-until = إلى هذا اليوم
records-filter = ترشيح
records-everything = الكل
records-state-kept = محفوظة
records-state-refused = مرفوضة
records-state-voided = ملغاة
records-found = ما عُثر عليه، الأحدث أولًا
records-found-note = الجمل مصوغة من العبارات.
records-logged = يُسجَّل كل بحث، ويستطيع من يخصّه أن يراه.
records-which-person = يحمل عدة أشخاص هذا الاسم. أيّهم؟
records-nobody = لا أحد بهذا الاسم
records-nobody-text = ابحث عن اسم أو رقم من ملف الموظفين أو عنوان بريد أو IRI أو معرّف عبارة.
records-none = لم يُعثر على شيء
records-none-text = تظهر هنا عبارات الأشخاص والأدوات فور وصولها. أزل مرشّحًا لترى المزيد.
records-wrong-day = اكتب اليوم هكذا: 2026-11-19.
records-wrong-future = اكتب يومًا بدأ بالفعل؛ ما يأتي بعده يُرسل على أي حال.
records-wrong-verb = اكتب كلمة معروفة مثل completed أو الـ IRI كاملًا.
records-wrong-activity = اكتب الـ IRI كاملًا مع مخططه.
records-refused-times = { $times ->
    [zero] لم يُحفظ منها شيء.
    [one] لم يُحفظ منها شيء. جرت محاولة واحدة.
    [two] لم يُحفظ منها شيء. جرت محاولتان.
    [few] لم يُحفظ منها شيء. جرت { $times } محاولات.
    [many] لم يُحفظ منها شيء. جرت { $times } محاولة.
   *[other] لم يُحفظ منها شيء. جرت { $times } محاولة.
    }
records-tried = حاول { $sender } أن يقول: { $gist }
records-tried-nothing = أرسل { $sender } ما لا يمكن قراءته
records-import-line = السطر { $line } من ملف
records-key-unknown = مفتاح لم يعد موجودًا
records-keys = المفاتيح
records-keys-table = المفاتيح، جدول
records-key-make = إنشاء مفتاح
records-no-keys = لا أداة لديها مفتاح
records-no-keys-text = تحتاج الأداة إلى مفتاح كي ترسل العبارات أو تقرأها.
records-may = يجوز له
records-today = اليوم
records-refused-today = المرفوض اليوم
records-last = آخر استخدام
records-act = إجراء
records-revoke = سحب
records-revoke-text = تُمنع الأداة التي تستخدمه فورًا. لا يمكن التراجع عن ذلك.
records-revoked-on = سُحب في { $day }
records-key-revoked = سُحب المفتاح.
records-key-lead = لأداة خارجية واحدة. يظهر سرّه مرة واحدة.
records-key-name = الأداة التي ستستخدمه
records-key-name-hint = ليرى الجميع من أرسل ماذا
records-key-may = ما يجوز له
records-wrong-name = اذكر الأداة التي ستستخدم المفتاح، في 200 حرف على الأكثر.
records-wrong-scope = اختر واحدًا على الأقل.
records-key-owner = المفتاح ومن أنشأه
records-owner-gone = { $name }، لم يعد هنا
records-owner-none = لا أحد ممن بقي هنا
records-owner-operator = المشغّل، بأمر
records-know = للعلم
records-know-never-html = <bdi>«{ $key }»</bdi> بلا صاحب ولم يُستخدم قط. لن يعطّل سحبه شيئًا نراه.
records-know-idle-html = <bdi>«{ $key }»</bdi> بلا صاحب، وآخر استخدام له في { $day }. لن يعطّل سحبه شيئًا نراه.
records-know-used-html = <bdi>«{ $key }»</bdi> بلا صاحب، وقد استُخدم في { $day }. اعرف من يحتاج إليه، وأنشئ لأداته مفتاحًا خاصًا بها.
records-key-made = أُنشئ المفتاح
records-key-made-lead = أعطِ الأداة نصفيه الآن.
records-key-once = يظهر السر هذه المرة فقط. لا يمكن لأحد قراءته مجددًا؛ إن ضاع فأنشئ مفتاحًا آخر.
records-key-address = العنوان
records-key-public = المفتاح أو اسم المستخدم
records-key-secret = السر أو كلمة المرور
records-key-done = صار عند الأداة
records-scope-write = كتابة
records-scope-read-mine = قراءة ما يخصه
records-scope-read-all = قراءة الكل
records-scope-state = حالة
records-scope-profile = ملفات تعريف
records-scope-define = تعريف
records-scope-everything = كل شيء
records-scope-write-text = إرسال العبارات
records-scope-read-mine-text = قراءة ما أرسله بنفسه
records-scope-read-all-text = قراءة كل عبارة
records-scope-state-text = حفظ حالة خاصة عن شخص ونشاط
records-scope-profile-text = حفظ ملفات تعريف الأشخاص والأنشطة
records-scope-define-text = تحديد أسماء الأنشطة
records-scope-everything-text = كل شيء
records-one-lead = عبارة مصوغة في جملة. وما حُفظ منها أدناه.
records-refused-lead = لم يُحفظ منها شيء. أُبلغ المرسل فورًا.
records-facts = من ومتى
records-fact-sender = أرسلها
records-fact-stored = حُفظت
records-fact-happened = حدثت
records-fact-version = xAPI
records-fact-id = المعرّف
records-fact-state = الحالة
records-fact-answer = الرد
records-fact-first = أول مرة
records-fact-last = آخر مرة
records-fact-times = المحاولات
records-json = العبارة بصيغة JSON
records-json-refused = العبارة المرفوضة بصيغة JSON مع تعليم الموضع
records-kept-until = { $days ->
    [zero] تُحفظ حتى { $day }. حُذف ما قد يكون سرًا.
    [one] تُحفظ يومًا واحدًا، حتى { $day }. حُذف ما قد يكون سرًا.
    [two] تُحفظ يومين، حتى { $day }. حُذف ما قد يكون سرًا.
    [few] تُحفظ { $days } أيام، حتى { $day }. حُذف ما قد يكون سرًا.
    [many] تُحفظ { $days } يومًا، حتى { $day }. حُذف ما قد يكون سرًا.
   *[other] تُحفظ { $days } يوم، حتى { $day }. حُذف ما قد يكون سرًا.
    }
records-check = فحص عبارة مصحّحة
records-check-lead = تُقرأ كما يقرؤها المخزن، ولا يُحفظ شيء.
records-check-text = العبارة المصحّحة بصيغة JSON
records-check-hint = عبارة واحدة أو قائمة عبارات. لا يُنظر في مفتاح الأداة ولا في الملفات المرافقة للعبارات.
records-check-version = وفق أي قواعد
records-check-act = فحص
records-check-taken = { $count ->
    [zero] لا عبارات فيه، وكان المخزن سيقبله.
    [one] كان المخزن سيقبل هذه العبارة.
    [two] كان المخزن سيقبل هاتين العبارتين.
    [few] كان المخزن سيقبل هذه العبارات وعددها { $count }.
    [many] كان المخزن سيقبل هذه العبارات وعددها { $count }.
   *[other] كان المخزن سيقبل هذه العبارات وعددها { $count }.
    }
records-check-refused = كان المخزن سيرفض هذا. الرد { $status }
records-vendor = نسخ للجهة المصنّعة
records-vendor-note = ما يحتاج إليه صانع الأداة ليجد الخطأ. لا سرّ فيه، ولا شيء عن الأشخاص لم ترسله الأداة.
records-vendor-text = النص للجهة المصنّعة
records-vendor-copy = نسخ
records-vendor-copied = نُسخ
records-vendor-head = رفض مخزن السجلات في { $store } طلبًا.
records-vendor-wrong = ما الخطأ
records-vendor-path = أين (مسار JSON)
records-vendor-clause = البند
records-vendor-sent = ما أُرسل بقدر ما حُفظ، من دون ما قد يكون سرًا:

# Forwarding.
records-forwarding = إعادة الإرسال
records-forwarding-none-text = يمكن لمخزن سجلات آخر أن يتلقى ما يُحفظ هنا.
records-target-add = إضافة مخزن آخر
records-target-lead = يتلقى كل عبارة يمرّرها مرشّحه، مرة على الأقل وبالترتيب.
records-target-name = اسمه
records-target-url = العنوان
records-target-url-hint = ما يسبق ‎/statements‎ مثل https://store.example/xapi
records-target-username = المفتاح أو اسم المستخدم
records-target-secret = السر أو كلمة المرور
records-target-secret-hint = يُحفظ لتسجيل الدخول هناك ولا يُعرض مجددًا.
records-target-verbs = هذه الأفعال فقط
records-target-activities = هذه الأنشطة فقط
records-target-list-hint = معرّفات IRI، واحد في كل سطر؛ الفراغ يعني الكل
records-target-since-hint = ما حُفظ قبل ذلك لا يُرسل؛ الفراغ يعني الكل
records-target-waiting = { $count ->
    [zero] لا شيء ينتظر
    [one] { $shown } تنتظر
    [two] { $shown } تنتظران
    [few] { $shown } تنتظر
    [many] { $shown } تنتظر
   *[other] { $shown } تنتظر
    }
records-target-aside = وُضع جانبًا: { $count }
records-target-last = آخرها { $at }
records-target-level = متساوٍ
records-target-behind = في الطريق
records-target-failing = لا يقبل شيئًا
records-target-paused = متوقف
records-target-sent = المقبول
records-target-waits = المنتظر
records-target-oldest = أقدم منتظر
records-target-since = متعطل منذ
records-target-again = المحاولة التالية
records-target-error = آخر ما قاله
records-target-refused = ما وُضع جانبًا
records-target-none = قُبل كل شيء
records-target-none-text = تظهر هنا كل عبارة يرفضها المخزن الآخر مع السبب؛ وتستمر البقية.
records-target-resume = المتابعة الآن
records-target-pause = إيقاف
records-target-replay = إعادة الإرسال من جديد
records-target-replay-hint = ما لديه أصلًا لا يغيّر شيئًا هناك.
records-target-replay-act = أعد الإرسال من هذا اليوم
records-target-remove = إزالة
records-target-remove-text = لن يُرسل شيء بعد الآن وسيُنسى سرّه. ما لديه يبقى هناك.
records-target-removed = أُزيل المخزن.

# What is made from the records.
records-health = الحالة
records-made = مصنوع من السجلات
records-made-level = متساوٍ، الإصدار { $version }
records-made-late = يُعاد صنعه عند التشغيل التالي، الإصدار { $version }
records-made-under-way = يُعاد صنعه، قُرئ { $share } من العبارات
records-made-text = يمكن التخلص من ذلك كله وصنعه من جديد؛ العبارات هي الحقيقة.

# Letting go.
records-size = الحجم والزمن
records-size-disk = على القرص
records-size-each = { $size }، { $each } لكل عبارة
records-size-whole = { $size }، قاعدة البيانات كلها
records-size-oldest = الأقدم
records-size-kept = يبقى
records-size-for-good = كل شيء، على الدوام
records-size-rule = { $what } { $days }
records-size-rules = { $rules }؛ وكل ما عداها على الدوام
records-size-next = يذهب تاليًا
records-size-next-some = { $count ->
    [zero] لا عبارات ({ $what }) في { $day }.
    [one] عبارة واحدة ({ $what }) في { $day }.
    [two] عبارتان ({ $what }) في { $day }.
    [few] { $count } عبارات ({ $what }) في { $day }.
    [many] { $count } عبارة ({ $what }) في { $day }.
   *[other] { $count } عبارة ({ $what }) في { $day }.
    }
records-size-next-more = { $count ->
    [zero] عبارات ({ $what }) في { $day }.
    [one] أكثر من عبارة ({ $what }) في { $day }.
    [two] أكثر من عبارتين ({ $what }) في { $day }.
    [few] أكثر من { $count } عبارات ({ $what }) في { $day }.
    [many] أكثر من { $count } عبارة ({ $what }) في { $day }.
   *[other] أكثر من { $count } عبارة ({ $what }) في { $day }.
    }
records-privacy = الاحتفاظ والتخلي
records-privacy-lead = كم تبقى السجلات، وما يحق للشخص أن يطلبه.
records-retention = مدة الاحتفاظ
records-no-rules = يُحتفظ بكل شيء
records-no-rules-text = تتخلى القاعدة عن فعل أو صنف من الأنشطة بعد عدد من الأيام.
records-retention-stays = العبارات التي يُحسب منها التقدّم تبقى ما بقي الشخص: فمن دونها يُنسى ما أنجزه الناس.
records-class = صنف النشاط
records-class-hint = نوع تعريفه، IRI؛ الفراغ يعني أي صنف
records-days = بعد
records-days-hint = أيام بعد الحفظ
records-gone = ذهب حتى الآن
records-any = أي
records-rule-hint = كلمة أو IRI؛ الفراغ يعني أي فعل
records-rule-set = وضع القاعدة
records-rule-unset = سحب
records-rehearse = تجربة
records-rehearsed = { $count ->
    [zero] لن تذهب اليوم أي عبارة.
    [one] ستذهب اليوم عبارة واحدة.
    [two] ستذهب اليوم عبارتان.
    [few] ستذهب اليوم { $count } عبارات.
    [many] ستذهب اليوم { $count } عبارة.
   *[other] ستذهب اليوم { $count } عبارة.
    } { $kept ->
    [zero] ولا يبقى منها شيء.
    [one] وتبقى واحدة لأن التقدم يُصنع منها.
    [two] وتبقى اثنتان لأن التقدم يُصنع منهما.
    [few] وتبقى { $kept } لأن التقدم يُصنع منها.
    [many] وتبقى { $kept } لأن التقدم يُصنع منها.
   *[other] وتبقى { $kept } لأن التقدم يُصنع منها.
    }
records-rehearsed-span = حُفظت بين { $oldest } و{ $newest }.
records-rehearsed-months = لا يبقى شيء من هذه الأشهر، فيذهب كل منها كاملًا: { $months }.
records-wrong-rule-verb = اكتب كلمة معروفة أو IRI كاملًا؛ تحتاج القاعدة إلى فعل أو صنف أو كليهما.
records-wrong-days = اكتب عدد أيام من 1 إلى 36500.
records-receipts = إيصالات المحو
records-no-receipts = لم يُمحَ أحد
records-no-receipts-text = يترك كل محو إيصالًا: ماذا وكم ومتى ولماذا.
records-receipt = العبارات المزالة: { $statements } · الإشارات التي لم تعد تحمل اسمًا: { $mentions } · المرفوضات المزالة: { $refusals } · المستندات المحذوفة: { $documents } · الملفات المحذوفة: { $files }
records-receipt-stores = ربما تلقّت عبارات ويجب سؤالها أيضًا: { $stores }
records-one-person = شخص واحد
records-person = الشخص
records-person-hint = الاسم الكامل أو الرقم أو المعرّف
records-reason = السبب، للإيصال
records-about = كل شيء عن شخص
records-about-text = كل عبارات الشخص، وعبارات غيره التي تذكره، والمستندات التي تحفظها الأدوات عنه، في ملف واحد.
records-about-act = تنزيل
records-erase = محو من السجلات
records-addresses = عناوين بريده الإلكتروني
records-addresses-hint = حيث كتبت الأدوات عنه بعنوان. افصل بينها بمسافة. والعنوان الذي كان لغيره من قبل يجد عباراته أيضًا.
records-erase-text = تذهب عباراته؛ ولا يعود غيره يذكره؛ ويُعاد صنع التقدم من دونه. ما أرسلته الأدوات بعنوان بريد إلكتروني يُعثر عليه حيث تذكر العنوان. لا يمكن التراجع عن ذلك.
records-sure = أنا متأكد
records-wrong-addresses = اكتب عناوين بريد إلكتروني كاملة تفصل بينها مسافة، 20 على الأكثر.
records-wrong-person = لا أحد، أو أكثر من شخص، بهذا الاسم. اكتب الاسم الكامل أو الرقم أو المعرّف.
records-wrong-reason = اذكر السبب في 500 حرف على الأكثر.
records-wrong-sure = أكّد أنك متأكد.
records-wrong-store = اذكر اسم المخزن الآخر في 200 حرف على الأكثر.
records-wrong-username = اكتب المفتاح الذي أعطاك إياه المخزن الآخر؛ ليس فيه نقطتان.
records-wrong-secret = اكتب السر الذي أعطاك إياه المخزن الآخر.
records-wrong-iris = اكتب معرّفات IRI كاملة، واحدًا في كل سطر.
