skip = انتقل إلى المحتوى
search = ابحث في Guildhall
search-example = كيف أفعل …
language = اللغة
language-change = تغيير
one-cookie = ملف ارتباط واحد لإبقائك مسجَّل الدخول. لا غير.
nav-main = القائمة الرئيسية
nav-main-small = القائمة الرئيسية، شاشة صغيرة
nav-menu = القائمة: { $place }
nav-mine = ما يخصني
nav-open = مفتوح
nav-me = { $initials }: { $name }، سجلي
place-today = اليوم
place-learn = التعلّم
place-classes = الدروس المباشرة
place-people = الأشخاص
place-me = سجلي
place-team = فريقي
place-team-plan = خطة الفريق
place-alignment = المواءمة
place-objectives = الأهداف
place-needs = الحاجات
place-rules = القواعد
place-coverage = التغطية
place-spotlights = تحت الضوء
place-budgets = الميزانيات
place-stipend = منحتي
place-knowledge = معارفي
place-reviews = للمراجعة
place-imports = استيراد الأشخاص
place-courses = استيراد الدورات
place-records = السجلات
place-access = الصلاحيات
place-messages = الرسائل
why = السبب
why-fits = يناسبك
why-next = التالي
why-basis = الأساس
why-caution = تنبيه
was = كان
becomes = أصبح
pages = الصفحات
page-before = الصفحة السابقة
page-after = الصفحة التالية
not-shown = غير معروض
form-errors = { $count ->
    [zero] لا شيء يحتاج إلى تعديل.
    [one] أمر واحد يحتاج إلى تعديل قبل الحفظ.
    [two] أمران يحتاجان إلى تعديل قبل الحفظ.
    [few] { $count } أمور تحتاج إلى تعديل قبل الحفظ.
    [many] { $count } أمرًا يحتاج إلى تعديل قبل الحفظ.
   *[other] { $count } أمر يحتاج إلى تعديل قبل الحفظ.
    }
form-kept = لم يُفقد شيء مما كتبته.
error-home = إلى البداية
error-not-found-title = لا شيء هنا
error-not-found = قد يكون العنوان قديمًا أو مكتوبًا خطأً، أو أنه ليس لك. ابدأ من جديد أو ابحث.
error-signed-out-title = لست مسجَّل الدخول
error-signed-out = سجّل الدخول مرة أخرى ثم أعد ما فعلته. ما حُفظ من قبل ما زال موجودًا.
error-forbidden-title = هذا ليس من صلاحياتك
error-forbidden = يمكنك رؤيته، ويستطيع شخص آخر القيام به. اسأل الشخص المذكور اسمه في الصفحة.
error-proof-title = بقيت هذه الصفحة مفتوحة مدة طويلة
error-proof = لم يتغيّر شيء. ارجع وأعد تحميل الصفحة ثم كرّر ما فعلته.
error-conflict-title = سبقك أحدهم
error-conflict = تغيّر هذا الشيء بعد أن فتحته. ارجع وأعد تحميل الصفحة وانظر ما فيها الآن.
error-invalid-title = فيه ما لا يمكن استعماله
error-invalid = لم يتغيّر شيء. ارجع وانظر إلى الحقول؛ الخطأ مذكور أدناه.
error-too-large-title = هذا كبير جدًا
error-too-large = لم يُحفظ منه شيء. أرسل ملفًا أصغر أو عدة ملفات.
error-too-many-title = محاولات كثيرة
error-too-many = انتظر دقيقة ثم حاول مرة أخرى.
error-away-title = غير متاح الآن
error-away = جزء لازم لا يستجيب. ما حفظته في أمان. حاول بعد دقيقة.
error-fault-title = لم ينجح هذا
error-fault = الخطأ منّا وقد سُجّل. ما حفظته من قبل في أمان. حاول مرة أخرى، وإن استمر فأخبر مسؤول تقنية المعلومات.
