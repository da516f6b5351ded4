# نتائج الاستيراد: أُخذ مع فقد
content-found-elements = حُذف لأنه لا يجوز في أي درس: { $tags }.
content-found-boxes = صناديق صارت اقتباسات: { $count }.
content-found-attributes = سمات حُذفت من روابط أو نصوص: { $count }.
content-found-dead-link = رابط إلى { $target } وهو ليس في الدورة. بقيت الكلمات.
content-found-dead-anchor = الموضع الذي يسميه { $target } غير موجود. يقود الرابط إلى الصفحة.
content-found-base-picture = الصورة المترجمة { $target } ناقصة. تُعرض صورة اللغة الأساسية.
content-found-encoding = لم يكن الملف بترميز UTF-8. قُرئ بترميز { $name }.
content-found-unreadables = محارف تعذرت قراءتها وحلت محلها علامة: { $count }.
content-found-front-matter = لم يُستعمل من رأس الصفحة: { $keys }.
content-found-weights = أوزان الإجابات. كل إجابة صحيحة تُحسب مثل غيرها.
content-found-part-credit = كانت «{ $answer }» تنال جزءًا من النقاط. تُحسب الآن خطأ.
content-found-any-other = ما كان يقال لأي إجابة أخرى.
content-found-tail = نص بعد الإجابات: { $text }
content-found-matching = سؤال مطابقة صار أسئلة باختيار واحد: { $into }.
content-found-overview = أُخذ العنوان وأسماء الوحدات فقط.
# نتائج الاستيراد: لم يؤخذ
content-found-only-links = ليس فيها إلا روابط إلى نماذج في مكان آخر: { $links }. اكتب الأسئلة هنا أو أحضرها بصيغة GIFT.
content-found-empty = الصفحة فارغة.
content-found-no-page = ليست صفحة من الدورة.
content-found-not-in-navigation = لا يذكر التنقل هذه الصفحة. أضفها هناك لتدخل.
content-found-page-missing = تذكر الدورة هذه الصفحة وليست في المجلد.
content-found-picture-unused = لا تعرض أي صفحة هذه الصورة.
content-found-file-type = لا يمكن أن يكون ملف من هذا النوع جزءًا من درس.
content-found-unopened = كبير جدًا، أو أرشيف داخل أرشيف. لم يُفتح.
content-found-question-format = صيغة أسئلة لا تُقرأ. تُقرأ GIFT وAiken وصيغتنا.
content-found-picture-svg = ملف SVG برنامج بقدر ما هو صورة. أحضره بصيغة PNG.
content-found-picture-type = ليست صورة PNG أو JPEG أو GIF أو WebP مهما قال اسمها.
content-found-picture-large = الصورة كبيرة جدًا. أحضر صورة لا تتجاوز 8 ميغابايت و40 مليون بكسل.
content-found-picture-broken = الصورة تالفة.
content-found-block-open = لا ينتهي السؤال بسطر من ثلاث نقطتين رأسيتين.
content-found-block-kind = السؤال واحد من: one وseveral وorder وtext.
content-found-no-stem = لا سؤال قبل الخيارات.
content-found-few-choices = أقل من خيارين.
content-found-many-choices = أكثر من 20 خيارًا.
content-found-nothing-right = لم تُعلَّم أي إجابة صحيحة.
content-found-several-right = عُلِّمت عدة إجابات صحيحة حيث تجوز واحدة.
content-found-empty-choice = أحد الخيارات فارغ.
content-found-essay = سؤال مقالي. لا أحد يستطيع تصحيحه هنا.
content-found-number = سؤال عن عدد. اجعله نصًا قصيرًا.
content-found-matching-same = سؤال مطابقة يطابق كل شيء فيه الشيء نفسه.
content-found-unreadable = تتعذر قراءة الإجابات.
content-found-brace = قوس الإجابات غير مغلق.
content-found-no-question = خيارات أو إجابة بلا سؤال قبلها.
content-found-no-answer-line = ينقص السؤال السطر الذي يبدأ بكلمة ANSWER.
content-found-no-such-choice = لا تسمي الإجابة أي خيار.
content-found-no-base-page = ترجمة صفحة ليست في اللغة الأساسية.
content-found-course-file = تتعذر قراءة course.toml: { $message }
content-found-zip-unreadable = ليس ملف zip، أو هو تالف.
content-found-zip-many = أكثر من 2000 ملف.
content-found-zip-large = ملف أكبر من 16 ميغابايت، أو أكثر من 128 ميغابايت معًا.
content-found-zip-bomb = يكبر ملف zip أكثر بكثير من أي ملف سليم. لم يُفتح.
content-found-zip-name = الاسم { $name } يقود إلى خارج المجلد. لم يُستعمل شيء من الملف.
content-found-zip-twice = لملفين الاسم نفسه.
content-found-zip-locked = { $name } مقفل بكلمة سر. أرسله بدونها.
content-found-line = السطر { $line }
content-found-side-base = في اللغة الأساسية فقط. يُعرض جزؤه باللغة الأساسية.
content-found-side-translation = في الترجمة فقط. يأتي نصه بعد الجزء السابق.
content-found-side-question = سؤاله يسأل عن شيء آخر. يُعرض الجزء باللغة الأساسية.

# التعلم
content-learn-title = تعلَّم
content-learn-lead = الأدلة والدورات المنشورة: { $count }
content-learn-ask = ماذا تريد أن تعرف؟
content-learn-find = ابحث
content-learn-all = كل ما هو منشور
content-learn-found = النتائج
content-learn-found-count = { $count ->
    [zero] لا شيء
    [one] نتيجة واحدة
    [two] نتيجتان، الأفضل أولًا
    [few] { $count } نتائج، الأفضل أولًا
    [many] { $count } نتيجة، الأفضل أولًا
   *[other] { $count } نتيجة، الأفضل أولًا
    }
content-learn-because = وُجد في «{ $heading }»
content-learn-nothing = لا شيء بعد عن «{ $asked }»
content-learn-nothing-text = جرِّب كلمات أخرى أو أقل. يجري البحث في كل كلمة من كل جزء منشور.
content-learn-counted = عمليات البحث التي لا تجد شيئًا تُعدّ دون أسماء.
content-learn-none = لم يُنشر شيء بعد
content-learn-none-text = يظهر الدليل هنا متى وافق عليه شخص ثانٍ.
content-kind-guide = دليل
content-kind-course = دورة

# صفحة الدورة
content-course-start = ابدأ، { $minutes }
content-course-lessons = الدروس
content-course-about = عنها
content-course-version = الإصدار
content-course-version-since = { $number }، منذ { $date }
content-course-reviewed = راجعها
content-course-written = كتبها
content-course-source = تتفق مع
content-course-review-by = تُراجع من جديد قبل
content-course-languages = اللغات
content-course-language-part = { $parts } من { $of ->
    [one] جزء واحد
    [two] جزأين
    [few] { $of } أجزاء
    [many] { $of } جزءًا
   *[other] { $of } جزء
    }
content-course-parts = { $count ->
    [zero] بلا أجزاء
    [one] جزء واحد
    [two] جزءان
    [few] { $count } أجزاء
    [many] { $count } جزءًا
   *[other] { $count } جزء
    }
content-course-edit = اكتب الإصدار التالي
content-somebody = شخص ليس في ملف الموظفين
content-installation = النظام نفسه

# معارفي
content-mine-title = معارفي
content-mine-lead = ما كتبته أو أدخلته. يوافق عليه شخص ثانٍ قبل نشره.
content-mine-new = اكتب دليلًا
content-mine-bring = أدخل دورة
content-mine-none = لم تكتب شيئًا بعد
content-mine-none-text = دليل من أربع دقائق يفيد أشخاصًا أكثر من دورة طويلة. اكتب الشيء الوحيد الذي تُسأل عنه كثيرًا.
content-mine-number = الإصدار { $number }
content-state-draft = مسودة
content-state-sent = بانتظار المراجعة
content-state-returned = عاد مع ملاحظة
content-state-live = منشور
content-state-past = كان منشورًا
content-mine-open = افتح
content-send = أرسل إلى المراجعة
content-sent = هو الآن عند المراجعين.
content-versions = الإصدارات
content-version-draft-since = كُتب في { $date }
content-version-whole = اقرأه كاملًا
content-version-review = أين وصل

# الكتابة
content-write-title = اكتب دليلًا
content-write-title-next = اكتب الإصدار التالي
content-write-lead = شيء واحد في نحو أربع دقائق. كل عنوان من المستوى 2 يبدأ جزءًا.
content-write-form = الدليل
content-write-hint = صيغة Markdown، والأسئلة بين أسطر من ثلاث نقطتين رأسيتين. الصيغة مشروحة بجانبه.
content-write-preview = انظر إليه
content-write-save = احفظ المسودة
content-write-kept = حُفظت المسودة.
content-write-help = الصيغة باختصار
content-write-help-parts = ابدأ كل جزء بعلامة ## وعنوانه.
content-write-help-question = السؤال: خيارات مع ( ) للخطأ و(x) للصواب، والتعليق بعد علامة أكبر من.
content-write-help-kinds = أنواع الأسئلة: one وseveral (مع [ ] و[x]) وorder (قائمة مرقمة) وtext (= إجابة).
content-write-preview-title = هكذا سيقرؤه الناس
content-write-no-form = جاءت هذه الدورة ملفات. أدخل الملفات المعدلة من جديد فتصير الإصدار التالي.
content-write-minutes = { $minutes }، عدد الأجزاء: { $parts }

# الاستيراد
content-import-title = إدخال الدورات
content-import-lead = مجلد في ملف zip، أو صفحة واحدة، أو ملف أسئلة. الملفات نفسها مرة أخرى لا تغيِّر شيئًا.
content-import-file = الملف
content-import-file-hint = ‎.zip أو ‎.md أو ‎.gift أو ‎.txt، حتى 64 ميغابايت
content-import-bring = أدخله
content-import-none-chosen = اختر ملفًا أولًا.
content-import-too-large = الملف أكبر من 64 ميغابايت. اترك ما لا حاجة إليه، كالفيديو.
content-import-earlier = سابقًا
content-import-never = لم يُدخل شيء بعد
content-import-never-text = يبقى هنا تقرير لكل استيراد: ما أُخذ وما فُقد وما لم يؤخذ ولماذا.
content-import-report = ما جاء من { $source }
content-import-new = دورة جديدة، مسودة
content-import-updated = تغيَّرت: الإصدار التالي، مسودة
content-import-unchanged = كما كانت: لم يتغير شيء
content-import-nothing = لم يصلح شيء منها للاستعمال
content-import-layout = قُرئت على أنها { $layout }
content-import-counts = { $lessons ->
    [one] درس واحد
    [two] درسان
    [few] { $lessons } دروس
    [many] { $lessons } درسًا
   *[other] { $lessons } درس
    } في { $modules ->
    [one] وحدة واحدة
    [two] وحدتين
    [few] { $modules } وحدات
    [many] { $modules } وحدة
   *[other] { $modules } وحدة
    }، { $parts ->
    [one] جزء واحد
    [two] جزآن
    [few] { $parts } أجزاء
    [many] { $parts } جزءًا
   *[other] { $parts } جزء
    }، { $minutes }
content-import-kinds = دروس من مكان آخر { $imported }، مكتوبة بصيغتنا { $authored }. أسئلة من مكان آخر { $questionsin }، بصيغتنا { $questionsown }. الصور { $pictures }.
content-import-mapped = أُخذ
content-import-loss = أُخذ مع فقد
content-import-not = لم يؤخذ
content-import-missing = صور ناقصة
content-import-missing-elsewhere = على خادم آخر لا يُجلب منه شيء
content-import-missing-here = ليست في المجلد
content-import-missing-more = وفي الترجمات: { $count }
content-import-languages = اللغات
content-import-language = { $name }: { $parts } من { $of ->
    [one] جزء واحد
    [two] جزأين
    [few] { $of } أجزاء
    [many] { $of } جزءًا
   *[other] { $of } جزء
    }
content-import-unaligned = عناوين بلا مقابل
content-import-page = الصفحة
content-import-lesson = الدرس
content-import-parts = الأجزاء
content-import-questions = الأسئلة
content-import-minutes = الدقائق
content-import-why = السبب
content-import-place = الموضع
content-import-all-well = لا شيء.
content-import-to-course = انظر إلى المسودة
content-arrival-waits = الملف ينتظر أن يُقرأ
content-arrival-opening = يُفك الملف
content-arrival-pages = تُقرأ الصفحات
content-arrival-pictures = تُحفظ الصور
content-arrival-keeping = تُحفظ المسودة وتقريرها
content-arrival-failed = تعذّرت قراءة الملف بسبب خطأ من عندنا. لم يتغير شيء. أرسله مرة أخرى، وإن بقي الأمر كذلك فسجل الخادم يقول السبب.
content-arrival-another = أرسل ملفًا مرة أخرى
content-arrival-reading = تجري قراءته
content-arrival-not-in = لم يدخل

# المراجعة
content-reviews-title = للمراجعة
content-reviews-lead = ما كتبه آخرون وينتظر النشر.
content-reviews-none = لا شيء ينتظرك
content-reviews-none-text = حين يرسل أحد دليلًا أو دورة يظهر هنا.
content-reviews-since = أُرسل في { $date }
content-review-kicker = للمراجعة · { $kind }
content-review-head = { $title }، الإصدار { $number }
content-review-sent-by = جاء من { $name } في { $date }.
content-review-not-sent = لا ينتظر قرارًا.
content-review-lead-new = هذا هو الإصدار الأول. كل شيء جديد.
content-review-lead-changed = { $count ->
    [zero] لم يتغير شيء منذ الإصدار { $number }.
    [one] تغيَّر شيء واحد منذ الإصدار { $number }. وبقي كل ما عداه كما كان.
    [two] تغيَّر شيئان منذ الإصدار { $number }. وبقي كل ما عداهما كما كان.
    [few] تغيَّرت { $count } أشياء منذ الإصدار { $number }. وبقي كل ما عداها كما كان.
    [many] تغيَّر { $count } شيئًا منذ الإصدار { $number }. وبقي كل ما عداها كما كان.
   *[other] تغيَّر { $count } شيء منذ الإصدار { $number }. وبقي كل ما عداها كما كان.
    }
content-review-lead-same = لم يتغير شيء مما يقرؤه الناس منذ الإصدار { $number }.
content-review-to-decision = إلى القرار
content-review-what-changed = ما الذي تغيَّر
content-review-what-is = ما الذي فيه
content-review-taken = حُذف
content-review-put = أُضيف
content-review-same = الكتل التي بقيت كما هي: { $count }.
content-review-gone = حُذف
content-review-new = جديد
content-review-changed = تغيَّر
content-review-answer-changed = تغيّر الجواب الصحيح
content-review-block = الكتلة { $number }، { $kind }
content-review-kind-text = نص
content-review-kind-picture = صورة
content-review-kind-question = سؤال
content-review-part = الجزء { $place }
content-review-was = الإصدار { $number }، منشور
content-review-is = الإصدار { $number }، مسودة
content-review-was-nothing = لا شيء
content-review-right = صحيح
content-review-picture = صورة: { $words }
content-review-say = قل شيئًا عن هذا الجزء
content-review-answer = أجب
content-review-say-hint = يصل إلى { $name } ويبقى مع الإصدار
content-review-add = أضف الملاحظة
content-review-settled = حُسم
content-review-was-settled = حُسم
content-review-decision = قرارك
content-review-vouch = أنت تضمن ثلاثة أشياء
content-review-vouch-right = هو صحيح للعمل
content-review-vouch-agrees = يتفق مع { $source }
content-review-vouch-agrees-none = يتفق مع طريقة عملنا؛ لم يُذكر مصدر
content-review-vouch-tests = الأسئلة تختبر ما يهم
content-review-vouch-tests-none = لا يحتاج إلى سؤال
content-review-approve = وافق
content-review-approve-hint = ضع علامة على الثلاثة أولًا. يظهر اسمك للقراء.
content-review-note = أو أعده مع ملاحظة
content-review-note-hint = ما الذي ينقص، وما الذي يكفي؟
content-review-return = أعده
content-review-own = أنت كتبته، فلا بد أن يوافق عليه شخص آخر.
content-review-no-reviewer = القرار فيه للمراجعين. أنت ترى أين وصل.
content-review-path = من يجب أن يوافق
content-review-path-draft = كُتبت المسودة
content-review-path-sent = أُرسل
content-review-path-review = مراجعة شخص ثانٍ
content-review-path-live = منشور
content-review-path-reviewers = من يراجع، غير كاتبه
content-review-path-returned = عاد مع ملاحظة
content-review-checks = الفحوص
content-review-check-source = المصدر مذكور: { $source }
content-review-check-no-source = لم يُذكر مصدر
content-review-check-age = سهل القراءة: من نحو { $age } سنة
content-review-check-hard = صعب القراءة: من نحو { $age } سنة، والهدف 12
content-review-check-no-age = لا يمكن تحديد عمر القراءة للغة { $name }
content-review-check-minutes = { $minutes }
content-review-check-long = { $minutes }، والهدف 4
content-review-check-languages = كل جزء موجود باللغة { $names }
content-review-check-behind = ليس كل جزء موجودًا باللغة { $names }
content-review-check-questions = لا سؤال
content-review-other-text = تغيَّر النص بعد أن فتحت هذه الصفحة، فلم تتم الموافقة على شيء.
content-review-look-again = انظر إليه مرة أخرى
content-review-approved = صار منشورًا.
content-review-returned = عاد إلى كاتبه.
content-review-remark-kept = حُفظت الملاحظة.

# What is refused, and what to do next.
content-no-write-others = لا يغيّر هذا إلا كاتبه أو مسؤول شؤون العاملين. اكتب ما ينقص في ملاحظة.
content-reviewer-decides = يقرّر ذلك مراجع. وأنت ترى أين وصل.
content-own-work = أنت كتبت هذا، فلا بد أن يوافق عليه غيرك. اسأل مراجعًا آخر.
content-as-files = جاءت هذه الدورة ملفات. أدخل الملفات المعدّلة من جديد.
content-title-missing = أعطها عنوانًا.
content-form-empty = اكتب فقرة واحدة أو سؤالًا واحدًا على الأقل.
content-folder-of-others = أدخل شخص آخر دورة من ملفات بهذا الاسم. غيّر اسم ملفاتك، أو اسأل مسؤول شؤون العاملين.
content-folder-other-course = صارت ملفات بهذا الاسم «{ $title }»، ولا تشترك مع هذه في شيء. غيّر اسم ملفاتك.
content-sent-already = أُرسلت هذه النسخة من قبل. انظر أين وصلت.
content-decided-already = لم تعد هذه النسخة تنتظر قرارًا. افتح صفحتها من جديد.
content-vouch-missing = علّم الثلاثة أولًا: اسمك تحت كل واحد منها.
content-note-missing = قل في جملة ما الناقص وما الذي يكفي.
content-remark-missing = اكتب جملة أولًا.
content-fault-line = السطر { $line }: { $fault }
content-fault-not-closed = أنهِ السؤال بسطر من ثلاث نقطتين رأسيتين.
content-fault-kind = السؤال واحد من: one أو several أو order أو text.
content-fault-no-stem = اسأل شيئًا قبل الخيارات.
content-fault-few = أعطِ خيارين على الأقل.
content-fault-many = أعطِ 20 خيارًا على الأكثر.
content-fault-nothing-right = علّم إجابة صحيحة.
content-fault-several-right = علّم إجابة صحيحة واحدة، أو اجعله سؤالًا بعدة إجابات.
content-fault-empty-choice = اكتب شيئًا لكل خيار.
content-path-unreadable = تعذّرت قراءة { $path }: { $error }. سمِّ مجلدًا أو ملفًا موجودًا.
content-nothing-used = لا شيء منه صالح للاستعمال. يقول تقرير الإدخال لماذا.
