programmes-title = البرامج
programmes-lead = تحضير ثم درس ثم تطبيق في العمل، شيء واحد بإيقاع واحد.
programmes-none = لست في أي برنامج
programmes-none-text = عندما يضمّك أحد إلى مجموعة أو يطلب منك الملاحظة أو يُفتح برنامج للجميع يظهر ذلك هنا.
mine-title = برامجك
earned-title = شهاداتك
observed-title = من تلاحظهم
cohorts-title = المجموعات
all-programmes = كل البرامج
open-programmes = يمكنك أن تبدأ هذه
programme-is-retired = خارج الاستعمال
programme-new = برنامج جديد
programme-new-lead = ثلاث مراحل بهذا الترتيب: لا ينتقل أحد قبل إتمام المرحلة.
programme-name = العنوان
programme-about = الغاية منه
programme-phases = المراحل الثلاث
programme-courses = قبل الدرس: الدورات
programme-classes = الدرس: من الكتالوج
programme-live = الدرس: ما ليس في الكتالوج
programme-live-hint = واحد في كل سطر. من يقود المجموعة يقول من حضر، أما درس الكتالوج فيقول ذلك سجل حضوره.
programme-practice = التطبيق في العمل بحضور ملاحظ
programme-capstone = ما تنجزه المجموعة معًا
programme-capstone-hint = اتركه فارغًا إن لم يكن هناك شيء. الشهادة تنتظره.
programme-certificate = ما تقوله الشهادة
programme-certificate-hint = العنوان إن تركته فارغًا.
programme-months = كم شهرًا تسري الشهادة
programme-months-hint = 0 يعني أنها لا تنتهي.
programme-elsewhere = كم شهرًا يجوز أن يمضي على ما أُنجز في مكان آخر
programme-elsewhere-hint = 0 يعني أي عمر.
programme-opening = من يبدأ
programme-open = يجوز للناس أن يبدؤوا بأنفسهم، ولمن يقود أشخاصًا أن يبدأ مع فريقه كله
programme-before-days = الأيام حتى إتمام الدورات
programme-live-days = الأيام حتى الدرس
programme-practice-days = الأيام حتى ملاحظة التطبيق
programme-write = كتابة البرنامج
programme-retired = هذا البرنامج خارج الاستعمال. اختر برنامجًا آخر.
programme-retired-html = هذا البرنامج <b>خارج الاستعمال</b>: لا يبدأ فيه أحد بعد الآن. المجموعات التي تسير فيه تبقى.
programme-acts = البدء والمجموعات وما يُحسب
one-per-line = واحد في كل سطر.
phase-before = قبل الدرس
phase-live = الدرس
phase-practice = التطبيق في العمل
phase-by = حتى { $day }
stage-before = في التحضير
stage-live = جاهز للدرس
stage-practice = في التطبيق
stage-capstone = بانتظار العمل المشترك
stage-complete = مكتمل
holds-for-ever = لا تنتهي.
holds-months = { $count ->
    [zero] لا تسري أي شهر.
    [one] تسري شهرًا واحدًا.
    [two] تسري شهرين.
    [few] تسري { $count } أشهر.
    [many] تسري { $count } شهرًا.
   *[other] تسري { $count } شهر.
    }
elsewhere-any-age = ما أُنجز في مكان آخر يُحسب مهما كان عمره.
elsewhere-months = { $count ->
    [zero] ما أُنجز في مكان آخر لا يُحسب.
    [one] ما أُنجز في مكان آخر يُحسب شهرًا واحدًا.
    [two] ما أُنجز في مكان آخر يُحسب شهرين.
    [few] ما أُنجز في مكان آخر يُحسب { $count } أشهر.
    [many] ما أُنجز في مكان آخر يُحسب { $count } شهرًا.
   *[other] ما أُنجز في مكان آخر يُحسب { $count } شهر.
    }
pace-days = من يوم بدئك: الدورات خلال { $before ->
    [one] يوم واحد
    [two] يومين
    [few] { $before } أيام
    [many] { $before } يومًا
   *[other] { $before } يوم
    }، والدرس خلال { $live ->
    [one] يوم واحد
    [two] يومين
    [few] { $live } أيام
    [many] { $live } يومًا
   *[other] { $live } يوم
    }، والتطبيق خلال { $practice ->
    [one] يوم واحد
    [two] يومين
    [few] { $practice } أيام
    [many] { $practice } يومًا
   *[other] { $practice } يوم
    }.
begin-title = البدء
begin-me = أبدأ وحدي
begin-team = أبدأ مع فريقي كله
begun-already = كل من تقصدهم يسيرون في هذا البرنامج من قبل. افتحه تحت البرامج.
cohort-of-team = فريق { $name }
instead-title = ما يُحسب أيضًا
instead-lead = من أنجزه فقد أتم الخطوة، وصفحة كل عضو تقول بأي قاعدة.
instead-step = للخطوة
instead-what = هذا يُحسب أيضًا
instead-months = إن لم يمض عليه أكثر من هذا العدد من الأشهر
instead-months-hint = 0 يعني أي عمر.
instead-add = احسبه
instead-end = لا يُحسب بعد الآن
instead-course = الدورة «{ $title }»
instead-certificate = الشهادة «{ $title }»
instead-fresh = { $months ->
    [zero] { $what }، اليوم
    [one] { $what }، قبل شهر واحد على الأكثر
    [two] { $what }، قبل شهرين على الأكثر
    [few] { $what }، قبل { $months } أشهر على الأكثر
    [many] { $what }، قبل { $months } شهرًا على الأكثر
   *[other] { $what }، قبل { $months } شهر على الأكثر
    }
instead-gone = شيء لم يعد موجودًا
instead-wrong = اختر دورة أو شهادة ليست الخطوة نفسها.
instead-there = هذا محسوب لهذه الخطوة من قبل.
instead-many = يتسع البرنامج إلى { $most } قاعدة من هذا النوع على الأكثر. احذف واحدة أولًا.
step-choose = اختر خطوة من هذا البرنامج.
retire-title = خارج الاستعمال
retire-lead = لا يبدأ فيه أحد بعد الآن. تبقى المجموعات التي تسير فيه، وتبقى الشهادات.
retire-act = إخراجه من الاستعمال
capstone-title = العمل المشترك
capstone-said = ما رأيته منه
capstone-accept = قبول العمل المشترك
capstone-accepted = مقبول
capstone-nothing = لا يوجد هنا عمل مشترك للقبول، أو أنه قُبل من قبل.
certificate-title = الشهادة
certificate-of = البرنامج
certificate-awarded = نيلت في
certificate-expires = تسري حتى
certificate-number = الرقم
certificate-until = تسري حتى { $day }
certificate-holds = سارية
certificate-over = لم تعد سارية
certificate-revoked = سُحبت
certificate-revoked-html = <b>سُحبت</b> هذه الشهادة: { $why }
certificate-ends-html = تسري هذه الشهادة حتى <b>{ $day }</b>. جدّدها في وقتها.
certificate-way = كيف نيلت
certificate-renew = تجديدها
certificate-show = الشهادة
cohort-new = مجموعة جديدة
cohort-name = الاسم
cohort-before-on = إتمام الدورات حتى
cohort-live = يوم الدرس
cohort-practice-on = ملاحظة التطبيق حتى
cohort-lead = من يقودها
cohort-lead-hint = اسم أو رقم. أنت إن تركته فارغًا.
cohort-set-up = إنشاء المجموعة
cohort-live-on = الدرس في { $day }
cohort-pace = الدورات حتى { $before }، الدرس في { $live }، التطبيق حتى { $practice }.
cohort-led-by = بقيادة { $name }.
cohort-nobody = لا أحد هنا بعد
cohort-nobody-text = أدخل الناس بأسمائهم أو أرقامهم، أو فريقًا كاملًا دفعة واحدة.
cohort-full = تتسع المجموعة إلى { $most } شخص. أنشئ مجموعة أخرى.
members-title = من فيها
members-summary = { $done } من { $all } مكتمل
members-person = الشخص
members-stage = أين هم
members-steps = الخطوات
member-late = متأخر منذ { $day }
members-observer = الملاحظ
observer-none = لا أحد بعد
steps-done = { $done } من { $all ->
    [one] خطوة واحدة
    [two] خطوتين
    [few] { $all } خطوات
    [many] { $all } خطوة
   *[other] { $all } خطوة
    }
join-title = إدخال الناس
join-numbers = أسماء أو أرقام
join-act = إدخالهم
join-nobody = اكتب اسمًا أو رقمًا واحدًا على الأقل.
team-title = فريقك كله
team-text = كل من تقودهم، وملاحظ كل منهم مديره.
team-join = إدخال فريقي
person-unknown = لا أحد في العمل اسمه «{ $text }». اكتب اسمًا أو رقمًا.
person-many = عدة أشخاص اسمهم «{ $text }». اكتب الرقم.
day-to-come = هذا اليوم لم يأت بعد. اختر اليوم الذي أُنجز فيه.
too-long-ago = { $count ->
    [zero] يحسب هذا البرنامج ما أُنجز اليوم.
    [one] يحسب هذا البرنامج ما أُنجز قبل شهر واحد على الأكثر.
    [two] يحسب هذا البرنامج ما أُنجز قبل شهرين على الأكثر.
    [few] يحسب هذا البرنامج ما أُنجز قبل { $count } أشهر على الأكثر.
    [many] يحسب هذا البرنامج ما أُنجز قبل { $count } شهرًا على الأكثر.
   *[other] يحسب هذا البرنامج ما أُنجز قبل { $count } شهر على الأكثر.
    }
days-order = يجب أن تتتابع الأيام: الدورات ثم الدرس ثم التطبيق.
days-over = هذا اليوم قد مضى. اختر يومًا لم يأت بعد.
days-title = أيام أخرى
days-lead = يُبلَّغ كل من هم في الطريق. وما أُنجز يبقى منجزًا.
days-act = تحديد هذه الأيام
text-wrong = اكتب شيئًا، { $most } حرفًا على الأكثر.
text-long = اكتب { $most } حرفًا على الأكثر.
months-wrong = اكتب عدد الأشهر من 0 إلى 120.
pace-wrong = اكتب أيامًا من 0 إلى { $most }، ولا تكون مرحلة أقصر من التي قبلها.
steps-many = للمرحلة { $most } خطوة على الأكثر.
step-missing = اكتب خطوة واحدة على الأقل أو اخترها.
course-gone = إحدى هذه الدورات لم تعد موجودة. اختر من جديد.
class-gone = أحد هذه الدروس لم يعد في الكتالوج. اختر من جديد.
step-done = تم
step-open = مفتوحة
step-closed = تُفتح عند إتمام المرحلة السابقة
was-there = حضر في { $day }، ويُحسب ذلك عند إتمام المرحلة السابقة.
why-course = أُنجزت الدورة في { $day }.
why-was-there = هكذا يقول سجل حضور الدرس في { $day }.
why-attended = يقول { $name } إن الشخص كان حاضرًا ({ $day }).
why-observed = رأى { $name }: { $evidence } ({ $day })
why-instead = بحسب قاعدة: «{ $source }»، أُنجز في { $day }.
why-elsewhere = أُنجز في مكان آخر ({ $source }، { $day }): { $evidence }. قبله { $name }.
why-withdrawn = لم يعد يُحسب: { $why }
why-withdrawn-by = سحبه { $name }: { $why }
history-title = كيف صار الأمر إلى هذا
history-line = { $day }: { $step }. { $why }
mark-attended = كان حاضرًا
mark-seen = ما رأيته: { $step }
mark-observed = التوقيع
mark-elsewhere = أُنجز في مكان آخر
mark-source = أين
mark-on = في أي يوم
mark-evidence = ما يثبته
mark-accept = قبوله
mark-withdraw = سحب
mark-withdraw-lead = خطوات المراحل اللاحقة التي قامت عليها لا تُحسب بعد الآن، والشهادة التي قامت عليها تُسحب.
mark-withdraw-why = لماذا لم تعد تُحسب
mark-withdraw-act = سحبها
mark-done = هذه الخطوة مكتملة من قبل.
mark-open = هذه الخطوة لم تكتمل، فلا شيء يُسحب.
mark-closed = المرحلة السابقة لم تكتمل بعد.
mark-wrong-way = لا تُنجز هذه الخطوة بهذه الطريقة.
mark-of-house = تُحسب هذه الخطوة بدورة أو بحضور أو بقاعدة. صحّحها هناك.
attendance-corrected = صُحّح سجل حضور الدرس
may-not-observe = لا يوقّع على التطبيق إلا الملاحظ أو من يقود هذا الشخص.
observer-practises-too = أنت في المسار نفسه: متى احتُسبت هذه الخطوة لك أمكنك أن توقّعها لغيرك.
may-not-accept = لا يقول من حضر وما يُحسب إلا من يقود المجموعة.
may-not-name = لا يحدد الملاحظ إلا من يقود المجموعة أو هذا الشخص.
may-not-mark-own = لا أحد يوقّع على خطواته. اسأل من يلاحظك أو من يقود المجموعة.
member-side = الإيقاع والملاحظ والآخرون
member-pace = الإيقاع
member-observer = الملاحظ
observer-other = شخص آخر يلاحظ
observer-hint = اسم أو رقم.
observer-set = تحديد الملاحظ
observer-is-member = لا أحد يلاحظ نفسه. اذكر شخصًا آخر.
member-fellows = معك في المجموعة
member-out-title = الإخراج من المجموعة
member-out-why = السبب
member-out-hint = يقرؤه الشخص. ما أُنجز يبقى.
member-out-act = إخراج
member-ended = أُخرج هذا الشخص من المجموعة. أدخله من جديد أولًا.
member-ended-html = أُخرج من المجموعة: { $why }
member-complete = كل شيء هنا مكتمل، فلا يُخرج أحد.
notice-joined = أنت في البرنامج { $programme }
notice-joined-why = أدخلك أحد إلى مجموعة، والصفحة تعرض الأيام وما هو محسوب من قبل.
notice-practises = تطبيق ينتظر الملاحظة والتوقيع: { $programme }
notice-practises-why = أتم الدرسَ شخص تلاحظه، وهو الآن في التطبيق.
notice-ending = شهادتك { $title } تسري حتى { $day }
notice-ending-why = لم تُجدّد بعد.

today-earned = ما نلته
budgets-title = المال والوقت المدفوع
budgets-lead = تُدفع مقاعد حصص هذا البرنامج من هذه الميزانيات أولًا.
budgets-none = لا ميزانية لهذا البرنامج وحده. تُدفع مقاعده من ميزانيات الوحدات ومن ميزانية الجميع.
budget-says = بقي { $left } من { $given }: { $planned } مخطط، { $committed } موعود، { $spent } مصروف.
budget-overrun = تجاوز بمقدار { $by }
budget-closed = مغلقة
budget-new = ميزانية جديدة لهذا البرنامج

version-number = الإصدار { $number }
version-by = { $name }، { $day }
version-first = هكذا كُتب أول مرة.
version-moved = { $version }، منذ نقل { $name } المجموعة ({ $day })
version-newer-html = لهذا البرنامج <b>إصدار أحدث</b>. تستمر هذه المجموعة كما بدأت إلى أن تنقلها.
versions-title = الإصدارات
versions-lead = ما الذي تغيّر ومن غيّره ومتى. تبقى المجموعات الجارية على إصدارها إلى أن ينقلها من يقودها.
changes-title = ما يتغيّر
changes-what = ماذا
changes-before = قبل
changes-after = بعد
changes-nothing = لا شيء
revise-title = مراجعة
revise-lead = يصير هذا إصدارًا جديدًا. تسير فيه المجموعات الجديدة، وتبقى المجموعات الجارية على الإصدار الذي بدأت به.
revise-back = العودة إلى البرنامج
revise-kept = تبقى: { $step }
revise-kept-hint = إن غيّرت الكلمات بقيت الخطوة نفسها، وما أُنجز منها يبقى منجزًا. أفرغ السطر فلا تُطلب الخطوة بعد الآن.
revise-live = المزيد للدرس مما ليس في الكتالوج
revise-practice = المزيد من التطبيق في العمل
revise-said = ما يتغيّر ولماذا
revise-said-hint = يراه كل من يقرأ السجل. يمكنك تركه فارغًا.
revise-act = كتابة الإصدار الجديد
revise-yes = نعم
revise-no = لا
revise-nothing = لا شيء مختلف بعد. غيّر شيئًا أولًا.
revise-meanwhile = كتب { $name } إصدارًا جديدًا وأنت تكتب إصدارك. اقرأ أدناه ما تغيّر ثم أرسل إصدارك من جديد.
revise-meanwhile-title = ما غيّره شخص آخر في هذه الأثناء
revise-meanwhile-lead = ما لم تلمسه صار كما تركه، وما غيّرته بقي كما كتبته.
move-title = اطّلع على ما يتغيّر
move-lead = ما أُنجز يبقى منجزًا. من أتمّ كل شيء يبقى على الإصدار الذي أتمّه وتبقى له الشهادة.
move-members = ما يعنيه ذلك لكل عضو
move-stays = أتمّ كل شيء: يبقى كما هو.
move-new = جديد: { $steps }
move-done = يبقى منجزًا: { $steps }
move-rests = أُنجز ولم يعد مطلوبًا، ويبقى في السجل: { $steps }
move-seats-title = مقاعد في دروس لم تعد مطلوبة
move-seat = { $name }: { $class }، { $day }
move-seats-stay = تبقى هذه المقاعد محجوزة.
move-seats = { $count ->
    [zero] لا مقاعد في دروس لم تعد مطلوبة.
    [one] لأحد الأعضاء مقعد في درس لم يعد مطلوبًا. قل إنه يبقى أو أعده أولًا.
    [two] للأعضاء مقعدان في دروس لم تعد مطلوبة. قل إنهما يبقيان أو أعدهما أولًا.
    [few] للأعضاء { $count } مقاعد في دروس لم تعد مطلوبة. قل إنها تبقى أو أعدها أولًا.
    [many] للأعضاء { $count } مقعدًا في دروس لم تعد مطلوبة. قل إنها تبقى أو أعدها أولًا.
   *[other] للأعضاء { $count } مقعد في دروس لم تعد مطلوبة. قل إنها تبقى أو أعدها أولًا.
    }
move-act = نقل المجموعة إلى هذا الإصدار
move-back = تركها كما هي
move-already = هذه المجموعة على أحدث إصدار بالفعل.
move-newer = هناك إصدار أحدث من الذي قرأته. اقرأ أدناه ما يتغيّر الآن ثم أرسل من جديد.
notice-moved = تغيّر برنامجك { $programme }
notice-moved-why = تستمر مجموعتك في إصدار جديد. ما أنجزته يبقى منجزًا، والصفحة تعرض الجديد.
notice-days = لبرنامج { $programme } أيام أخرى
