window = من { $from } إلى { $until } { $year }
hours = { $hours } س
people-count = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
    }
people-few = أقل من 5 أشخاص
people-unsaid = عدد الأشخاص لا يُعرض
somebody = أحدهم
team = الفريق
planned = المخطط
needed = المطلوب
needed-of = الدقائق المطلوبة في { $team }
from-day = اليوم الأول
until-day = اليوم الأخير
until-wrong = اليوم الأخير يسبق اليوم الأول.
number-missing = اكتب عددًا صحيحًا.
person-unknown = لم يُعثر على أحد بهذا. اكتب اسمًا أو رقمًا.
person-many = عدة أشخاص بهذا الاسم. اكتب الرقم.
tier-organisation = المؤسسة
tier-team = الفريق
tier-individual = الفرد
alignment-title = المواءمة، { $days }
alignment-about = { $people ->
    [one] شخص واحد
    [two] شخصين
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
    } في { $teams ->
    [one] فريق واحد
    [two] فريقين
    [few] { $teams } فرق
    [many] { $teams } فريقًا
   *[other] { $teams } فريق
    }، { $hours ->
    [one] ساعة مخططة واحدة
    [two] ساعتان مخططتان
    [few] { $hours } ساعات مخططة
    [many] { $hours } ساعة مخططة
   *[other] { $hours } ساعة مخططة
    }
lead-none = لا هدف في هذين الربعين. ضع أول هدف ليبدأ النول.
lead-html = { $served } من { $all ->
    [one] هدف واحد مخدوم
    [two] هدفين مخدوم
    [few] { $all } أهداف مخدومة
    [many] { $all } هدفًا مخدومة
   *[other] { $all } هدف مخدومة
    } بأكثر من { $bar } %، و{ $hours ->
    [one] ساعة مخططة واحدة لا تخدم
    [two] ساعتان مخططتان لا تخدمان
    [few] { $hours } ساعات مخططة لا تخدم
    [many] { $hours } ساعة مخططة لا تخدم
   *[other] { $hours } ساعة مخططة لا تخدم
    } حاجة معلنة.
lead-gap-html = { $served } من { $all ->
    [one] هدف واحد مخدوم
    [two] هدفين مخدوم
    [few] { $all } أهداف مخدومة
    [many] { $all } هدفًا مخدومة
   *[other] { $all } هدف مخدومة
    } بأكثر من { $bar } %. <b>لا شيء مخطط لهدف «{ $name }» في { $teams ->
    [one] فريق واحد طلبه
    [two] فريقين طلباه
    [few] { $teams } فرق طلبته
    [many] { $teams } فريقًا طلبته
   *[other] { $teams } فريق طلبته
    }</b>، و{ $hours ->
    [one] ساعة مخططة واحدة لا تخدم
    [two] ساعتان مخططتان لا تخدمان
    [few] { $hours } ساعات مخططة لا تخدم
    [many] { $hours } ساعة مخططة لا تخدم
   *[other] { $hours } ساعة مخططة لا تخدم
    } حاجة معلنة.
loom-title = النول: ما تحتاجه المؤسسة وما تطلبه الفرق وما يتمناه الناس
loom-download = تنزيل
loom-whole = كل الفرق
loom-how = الصفوف أهداف المؤسسة والأعمدة فرق. كل شريط دقائق مخططة لكل شخص على مقياس واحد من 0 إلى { $most }؛ العلامة القائمة ما يحتاجه الهدف هناك، والجزء المحدد هو الناقص. «مطلوب» يعني أن الفريق سمّاه بنفسه. النقاط أشخاص تمنوه، نقطة لكل خمسة. الوقت المنتظر لمحتواه لا يُحسب بعد.
loom-region = النول، جدول
loom-objective = الهدف ومسؤوله
loom-served = المخدوم
cell-nothing = لا شيء مطلوب ولا مخطط
cell-of-html = <b>{ $planned }</b> من { $needed }
cell-outside-html = <b>{ $planned }</b> د
cell-wishes = { $count ->
    [one] أمنية واحدة.
    [two] أمنيتان.
    [few] { $count } أمنيات.
    [many] { $count } أمنية.
   *[other] { $count } أمنية.
    }
cell-asked = مطلوب
cell-unserved = غير مخدوم
cell-orphan = بلا صلة
outside = خارج الأهداف
outside-owner = بلا مسؤول
key = المفتاح
key-short = مخطط ثم الناقص
key-outside = خارج الأهداف
key-wishes = 10 أشخاص يتمنون
key-dashed = متقطع
key-busy = لا دروس
overlap-title = حيث تلتقي المستويات الثلاثة
overlap-total = { $hours ->
    [one] ساعة مخططة واحدة
    [two] ساعتان مخططتان
    [few] { $hours } ساعات مخططة
    [many] { $hours } ساعة مخططة
   *[other] { $hours } ساعة مخططة
    }، كل منها محسوبة مرة واحدة
overlap-region = تداخل المستويات، جدول
overlap-who = من يريده
overlap-hours = الساعات
overlap-share = الحصة
overlap-read = اقرأها هكذا
overlap-how = العلامات الثلاث للمؤسسة والفريق والفرد بهذا الترتيب. الممتلئة تعني أن المستوى سمّى الموضوع. تُحسب الأمنية من 5 أشخاص فأكثر.
meet-all = الثلاثة معًا
meet-organisation-team = المؤسسة + الفريق
meet-organisation-individual = المؤسسة + الفرد
meet-organisation = المؤسسة وحدها
meet-team-individual = الفريق + الفرد
meet-team = الفريق وحده
meet-individual = الفرد وحده
meet-nobody = لم يسمّه أحد
read-all = أبقِه واحمِ المواعيد
read-organisation-team = أخبر الناس بالسبب
read-organisation-individual = اسأل قادة الفرق
read-organisation = هل ما زال مطلوبًا؟
read-team-individual = هل يستحق هدفًا؟
read-team = مقبول ضمن ميزانية الفريق
read-individual = مقبول ضمن المنح
read-nobody = اربطه أو أسقطه
orphans-title = تعلم بلا صلة وأهداف غير مخدومة
orphans-learning = تعلم لا يخدم هدفًا
orphans-none = كل ما هو مخطط يخدم حاجة معلنة.
orphan-about = { $teams } · { $hours } س
orphan-act = اربط أو أسقط
unserved-title = أهداف بلا تعلم كافٍ
unserved-none = لكل هدف معظم ما يحتاجه.
unserved-teams = { $teams }: لا شيء مخطط
unserved-share = { $share } من الحاجة مخطط.
unserved-wished = { $share } من الحاجة مخطط. يتمناه { $wishes ->
    [one] شخص واحد.
    [two] شخصان.
    [few] { $wishes } أشخاص.
    [many] { $wishes } شخصًا.
   *[other] { $wishes } شخص.
    }
silent-teams = { $count ->
    [zero] لا فرق صامتة
    [one] فريق واحد لم يقل شيئًا بعد
    [two] فريقان لم يقولا شيئًا بعد
    [few] { $count } فرق لم تقل شيئًا بعد
    [many] { $count } فريقًا لم يقل شيئًا بعد
   *[other] { $count } فريق لم يقل شيئًا بعد
    }: { $names }. قد يحتاجون أكثر مما يظهر هنا.
future-share = { $share } من الساعات لحاجات قادمة
calendar-title = ربعان مخططان قبل المحتوى
calendar-region = تقويم التعلم حسب الأشهر
board = صفحة الإدارة
board-title = خطة التعلم، { $days }
board-back = العودة إلى المواءمة
board-stamp = { $company }، بتاريخ { $day }
objectives-title = الأهداف
objectives-lead = ما تريد المؤسسة والفرق والناس بلوغه ومن المسؤول عنه.
objectives-none = لا شيء بعد.
objective-new = ضع هدفًا
objective-add = ضعه
objective-whose = لمن الهدف
objective-whose-missing = اختر لمن الهدف.
objective-mine = لي وحدي
objective-name = الاسم
objective-name-hint = كلمات قليلة يفهمها الجميع: تسربات أقل في الاختبار
objective-name-wrong = أعطه اسمًا لا يزيد على { $most } حرفًا.
objective-area = مجال العمل
objective-owner = المسؤول
objective-owner-hint = اسم أو رقم؛ أنت إن تُرك فارغًا.
objective-sponsor = الراعي التنفيذي
objective-sponsor-hint = شخص من خارج شؤون الموظفين يؤكده كل نصف سنة.
objective-sponsor-owner = الراعي شخص غير المسؤول.
objective-sponsor-inside = الراعي من خارج قيادة التعلم.
objective-sponsored = { $name }
objective-kpi = يُعرف من
objective-kpi-hint = رقم سيتغير: تسربات لكل 1000 وحدة
objective-weight = الوزن بالمئة
objective-weight-wrong = الوزن بين 0 و100.
objective-weights-wrong = مجموع الأوزان { $sum } في { $day } وليس 100 %. غيّر أحدها أو أغلق هدفًا.
objective-too-long = مدة الهدف ثلاث سنوات على الأكثر.
objective-parent = يخدم
objective-no-parent = لا شيء فوقه
objective-parent-gone = ذلك الهدف مغلق. اختر هدفًا مفتوحًا.
objective-parent-lower = الهدف يخدم هدفًا من مستواه أو أعلى.
objective-too-deep = عمق الأهداف خمسة على الأكثر. اختر واحدًا أعلى.
objective-circle = سيصبح «{ $name }» فوق نفسه. اختر غيره.
objective-put = ضعه هناك
objective-topics = المواضيع
objective-topics-hint = مفصولة بفواصل؛ بها تُعرف الحاجات والدورات.
objective-minutes = الدقائق المطلوبة من كل شخص
objective-minutes-hint = لهدف الفريق. أهداف المؤسسة تُحدد لكل فريق في صفحتها.
objective-minutes-of-team = الدقائق لفريق واحد. اترك هذا فارغًا؛ ففي صفحة الهدف لكل فريق دقائقه.
objective-target-wrong = الدقائق بين 0 و100000.
objective-until = حتى { $day }
objective-weighs = وزنه { $share }
objective-about = عنه
objective-needs = ما يحتاجه كل فريق
objective-needs-how = دقائق لكل شخص
objective-needs-act = احفظ هذه الدقائق
objective-served = { $share } مما يحتاجه مخطط.
objective-below = ما يخدمه
objective-personal = { $count ->
    [one] شخص واحد جعله هدفًا له.
    [two] شخصان جعلاه هدفًا لهما.
    [few] { $count } أشخاص جعلوه هدفًا لهم.
    [many] { $count } شخصًا جعلوه هدفًا لهم.
   *[other] { $count } شخص جعلوه هدفًا لهم.
    }
objective-side = أفعال
objective-confirm-title = هل ما زال قائمًا؟
objective-confirm-lead = أنت راعيه. تؤكده مرة كل نصف سنة.
objective-confirm = ما زال قائمًا
objective-note = كلمة معه
objective-confirmed = أُكد في { $day }
objective-confirmed-already = أُكد في نصف السنة هذا.
objective-is-closed = «{ $name }» مغلق.
objective-closed-note = هذا الهدف مغلق. ما خُطط له باقٍ.
objective-close-title = انتهى
objective-close-lead = تبقى الأوقات وتصبح خارج الأهداف.
objective-close = أغلق الهدف
objective-change = تغييره
objective-change-link = تغيير
objective-change-act = احفظ التغيير
objective-history = ما كان عليه من قبل
objective-was = { $field }: { $was }
objective-changed-by = غيّره { $name } في { $day }
objective-was-nothing = لا شيء
objective-days = الفترة
objective-left = { $name } (غادر)
objective-owner-left = كان { $name } مسؤولًا عنه وقد غادر. غيّر الهدف واذكر من يتولاه الآن.
objective-sponsor-left = كان { $name } راعيًا له وقد غادر. غيّر الهدف واذكر راعيًا آخر أو لا أحد.
objective-owner-missing = اذكر من يتولاه.
objective-left-chosen = هذا الشخص غادر. اذكر شخصًا ما زال في العمل.
objective-owner-change-hint = اسم أو رقم.
needs-title = ما نحتاجه
needs-lead = قلها في دقيقة. يجيب أحدهم خلال خمسة أيام عمل.
needs-owed = ينتظر جوابك
needs-owed-how = حسب يوم الاستحقاق
needs-mine = ما قلته
needs-mine-none = لا شيء بعد. ما الصعب أو البطيء أو الجديد في عملك؟
need-say = قل ما تحتاجه
need-say-lead = جملة واحدة تكفي.
need-title = ما الناقص، في جملة
need-title-hint = صف العمل لا شخصًا.
need-title-wrong = قلها في جملة لا تزيد على { $most } حرفًا.
need-topic = الموضوع إن وُجدت له كلمة
need-unit = لمن
need-for-me = لي
need-unit-missing = اختر الفريق الذي رأيته فيه.
need-people = عند كم شخص رأيته
need-people-wrong = بين 1 و{ $most }، عدد أفراد هذا الفريق.
need-share = لمن يقودني أن يرى أنها مني
need-raise = قلها
need-people-leader = قائد شؤون الناس
need-answers-by = يجيب { $who } حتى { $day }
need-raised = قيلت في { $day }
need-seen = شوهد عند { $count ->
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
    }، { $unit }، من { $who }
need-wished-by = يحتاجها { $who }
need-not-shared = الاسم غير مشارك.
need-waits-why = جوابك حتى { $day }.
need-above-title = متأخر ثلاثة أيام عمل: { $title }
need-above-why = كان على { $name } أن يجيب حتى { $day }. ويمكنك أن تجيب أنت أيضًا.
need-handed-line = لم يعد { $left } يعمل هنا: يجيب { $name } منذ { $day }.
need-handed-line-leaders = لم يعد { $left } يعمل هنا: يجيب قائد شؤون الناس منذ { $day }.
need-handed-title = الجواب عندك الآن: { $title }
need-handed-why = كان الجواب على { $name } ولم يعد يعمل هنا. جوابك حتى { $day }.
need-late-of = الجواب على { $name }.
need-late-title = جوابك متأخر: { $title }
need-late-why = كان مستحقًا حتى { $day }.
need-soon-title = جوابك مستحق قريبًا: { $title }
need-soon-why = هو مستحق حتى { $day }.
needs-late = متأخر في فرقك
needs-late-how = منذ ثلاثة أيام عمل أو أكثر؛ ويمكنك أن تجيب
need-answered-title = أُجيب: { $title }
need-answered-already = أُجيب عنها من قبل.
need-answer = أجب
need-answer-label = ما يحدث الآن ومتى
need-answer-act = أرسل الجواب
need-answer-wrong = اكتب جوابًا لا يزيد على { $most } حرفًا.
need-withdraw = اسحبها
need-done-raised = قيلت. ترى هنا من يجيب ومتى.
need-done-answered = أُجيب. يُبلغ كل من قالها.
need-done-withdrawn = سُحبت.
need-done-joined = ضُمت. جواب واحد يصل إلى الجميع.
need-done-added = ضُمت إلى المحور. جواب واحد يصل إلى الجميع.
need-done-served = المحور يخدم الهدف. يرى ذلك كل من أثاره.
joins-title = قد تجتمع معًا
joins-none = لا جديد متشابه.
joins-legend = أيها يجتمع معًا
joins-act = ضمها
themes-title = محاور
themes-none = لم يُضم شيء بعد.
theme-title = اسم المحور
theme-title-wrong = أعطه اسمًا لا يزيد على { $most } حرفًا.
theme-too-few = اختر اثنتين على الأقل.
theme-joined-already = ضُمت إحداها أو سُحبت في الأثناء. أعد تحميل الصفحة.
theme-organisation = حاجة المؤسسة
theme-about = أثاره { $managers ->
    [one] مدير واحد
    [two] مديران
    [few] { $managers } مديرين
    [many] { $managers } مديرًا
   *[other] { $managers } مدير
    } في { $teams ->
    [one] فريق واحد
    [two] فريقين
    [few] { $teams } فرق
    [many] { $teams } فريقًا
   *[other] { $teams } فريق
    }، عند { $people ->
    [one] شخص واحد
    [two] شخصين
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
    }
theme-due = الجواب { $due }
theme-silent = لا شيء من { $count ->
    [one] فريق واحد
    [two] فريقين
    [few] { $count } فرق
    [many] { $count } فريقًا
   *[other] { $count } فريق
    }: { $names }
theme-answer = أجب عنها كلها
theme-because-topic = { $count } منها تسمي الموضوع نفسه.
theme-because-words = { $count } منها تشترك في هذه الكلمات: { $words }.
theme-from = { $unit }، { $people ->
    [one] شخص واحد
    [two] شخصين
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
    }
theme-add = ضم حاجة إلى محور
theme-add-act = ضمها إليه
theme-add-into = المحور
theme-add-need = الحاجة
theme-make = اجعله هدفًا
theme-make-lead = كل من أثار المحور يرى في صفحته أي هدف نتج عنه.
theme-missing = اختر محورًا.
theme-need-missing = اختر حاجة.
theme-objective-wrong = اختر هدفًا مفتوحًا للمؤسسة.
theme-serve = أو اربطه بهدف موجود
theme-serve-act = اربطه بهذا الهدف
theme-serves = يخدم
theme-towards = نحو هدف
need-ways = سبل تلبيته
theme-whose-wrong = يصبح المحور هدفًا للمؤسسة. اختر ذلك.
need-serves = تخدم «{ $objective }»
slot-new = خطط وقتًا
slot-new-lead = الوقت أولًا: لمن وكم ومتى. يأتي المحتوى لاحقًا.
slot-add = احجز الوقت
slot-title = العنوان
slot-title-wrong = أعطه عنوانًا لا يزيد على { $most } حرفًا.
slot-objective = الهدف
slot-no-objective = خارج الأهداف
slot-objective-gone = ذلك الهدف مغلق. اختر هدفًا مفتوحًا.
slot-units = الفرق
slot-units-hint = فريق واحد يجعله وقت فريق؛ وعدة فرق تجعله للمؤسسة.
slot-unit-missing = اختر فريقًا واحدًا على الأقل.
slot-everybody = كل العاملين
slot-everybody-alone = اختر إما الجميع وإما فرقًا أو مجموعة أو أشخاصًا.
slot-audience-missing = اختر لمن هو.
slot-persons = هؤلاء فقط
slot-persons-hint = أسماء أو أرقام مفصولة بفواصل؛ كل أفراد الفرق إن تُرك فارغًا.
slot-person-other = { $name } ليس في فريقك.
slot-individual = يختاره الناس بأنفسهم
slot-minutes = دقائق لكل شخص
slot-minutes-wrong = الدقائق بين 1 و{ $most }.
slot-too-long = مدة الوقت سنة على الأكثر.
slot-decide = قرر المحتوى حتى
slot-decide-hint = اتركه فارغًا إن لم يكن شيء ليُقرر.
slot-decide-late = قرر قبل أن يبدأ الوقت.
slot-source = ما الذي يجيب عنه
slot-note = نصف سطر بجانبه
slot-about = { $people }، { $minutes }
slot-days = من { $from } إلى { $until }
slot-goes-on = يستمر حتى { $day }
slot-decide-by = بلا محتوى، القرار حتى { $day }
slot-booked = محجوز
slot-planned = مخطط
slot-empty = بلا محتوى بعد
slot-content = المحتوى
slot-bare = الأيام ثابتة. ويُحتسب للهدف متى اختير محتواه.
slot-book = ثابت كما هو
slot-content-gone = لم يعد هذا موجودًا. اختر شيئًا آخر.
slot-link = اربطه بـ
slot-link-act = اربطه
slot-side = الأيام والأفعال
slot-move = انقله
slot-earlier = أسبوعًا أبكر
slot-later = أسبوعًا لاحقًا
slot-move-act = انقله إلى هذه الأيام
slot-remove-title = لم يعد مطلوبًا
slot-remove = أسقط الوقت
slot-change = غيّر الوقت
slot-change-lead = أيامه وهدفه ومحتواه تُغيَّر في صفحته.
slot-change-act = احفظ التغيير
slot-change-back = رجوع
slot-change-content = اختير له «{ $title }». يتغير لمن يُحجز الوقت وكم هو وما يُحسب من تعارضات. ومن دُعي إلى جلسة منه أو له مقعد فيها يبقى له ذلك: ادعُ الناس أو حرر المقاعد في صفحة الجلسة.
slot-elsewhere = أنت لا تخطط لهؤلاء. اختر فريقًا أو مجموعة لك.
slot-decided-already = محتواه مختار من قبل. اترك هذا فارغًا.
slot-team-gone = فريق لم يعد موجودًا
slot-own-for = { $minutes }، من أجل «{ $objective }»
slot-own-no-content = لم يُقرر بعد بماذا يُملأ هذا الوقت.
slot-own-no-objective = لا يخدم هدفًا بعينه.
slot-own-title = وقت محجوز لك
slot-own-until = حتى { $day }
source-reactive = شيء حدث
source-joiners = أشخاص سينضمون
source-recurring = واجب أو شهادة تتكرر
source-launch = نظام أو منتج جديد
source-objective = هدف
match-why = يتحدث عن { $words } ويستغرق { $minutes } من { $slot }.
match-why-on = يتحدث عن { $words } ويستغرق { $minutes } من { $slot } وفيه مقاعد شاغرة في { $day }.
match-why-programme = يتحدث عن { $words } ويقود عبر التحضير والدرس والتطبيق إلى شهادة.
content-course = دورة
content-class = درس
content-programme = برنامج
match-none = لا شيء موجود يتحدث عنه. اكتب دورة أو خطط درسًا أو اكتب برنامجًا.
match-choose = اختر
match-book = اختر واحجز
slot-session-back = العودة إلى الوقت المخطط
slot-session-classes = كل الدروس
slot-session-filled = «{ $title }» له محتوى آخر. اختر الدرس له أولًا.
slot-session-likely = ما يتناول الموضوع نفسه
slot-session-missing = لم تُخطط بعد جلسة لهذا الوقت.
slot-session-none = لا يوجد درس آخر بعد.
slot-session-outside = «{ $title }» يحجز { $days }. اختر وقتًا فيه، أو انقل الوقت المخطط أولًا.
slot-session-over = انتهى وقت «{ $title }». انقله أولًا.
slot-session-plan = خطط جلسة لهذا الوقت
slot-session-seats = حُجز { $taken } من { $capacity ->
    [zero] { $capacity } مقعد
    [one] { $capacity } مقعد
    [two] { $capacity } مقعدين
    [few] { $capacity } مقاعد
    [many] { $capacity } مقعدًا
   *[other] { $capacity } مقعد
    }
slot-session-undated = لا موعد بعد
slot-session-write = اكتب درسًا جديدًا
slot-became = { $field }: { $became } (قبل ذلك: { $was })
slot-changed-by = { $name }، { $day }
slot-content-was = لم يعد موجودًا: { $kind }
slot-dropped = أُلغي هذا الوقت المخطط. لم يعد أي وقت محجوزًا.
slot-history = ما حدث له
slot-was-booked = حُجز
slot-was-dropped = أُلغي
slot-was-given-session = خُططت له جلسة: { $day }
slot-was-planned = خُطط
slot-was-unbooked = لم يعد محجوزًا
slot-whom = لمن
slot-whom-all = الجميع
slot-whom-named = بالاسم: { $people }
slot-whom-others = آخرون
conflicts = التعارضات
conflicts-none = لا شيء يعارض هذه الأيام.
conflict-season = { $name }، من { $from } إلى { $until }: { $kind }، { $people }
conflict-class = «{ $title }» في اليوم نفسه: { $people }
conflict-booked = محجوزون في مكان آخر في ذلك الوقت، في { $places }: { $people }
conflict-teaching = يدرّسون في ذلك الوقت، { $places }: { $people }
conflict-session = «{ $title }»
conflict-sessions = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستين
    [few] { $count } جلسات
    [many] { $count } جلسة
   *[other] { $count } جلسة
    }
conflict-sessions-more = { $count ->
    [zero] لا جلسات أخرى
    [one] جلسة أخرى
    [two] جلستين أخريين
    [few] { $count } جلسات أخرى
    [many] { $count } جلسة أخرى
   *[other] { $count } جلسة أخرى
    }
conflict-cover = { $team }، أسبوع { $day }: { $planned ->
    [one] ساعة مخططة واحدة
    [two] ساعتان مخططتان
    [few] { $planned } ساعات مخططة
    [many] { $planned } ساعة مخططة
   *[other] { $planned } ساعة مخططة
    } و{ $spare } يمكن تفريغها
conflict-late = كان القرار حتى { $day }
cover-wrong = الساعات الممكن تفريغها بين صفر و166666.
seasons-title = أيام بلا دروس
seasons-lead = فترات حظر وأسابيع مزدحمة وعطل حسب الموقع. لا يُنقل ما هو قائم؛ بل يظهر التعارض.
seasons-all = من اليوم
seasons-none = لا شيء بعد.
season-new = أضف أيامًا
season-add = أضفها
season-end = لم تعد كذلك
season-name = الاسم
season-name-wrong = أعطها اسمًا لا يزيد على { $most } حرفًا.
season-until-wrong = اليوم الأخير بعد الأول وبحد أقصى { $most } يومًا.
season-kind = النوع
season-place = لمن
season-everywhere = الجميع
season-site = موقع { $name }
season-about = { $kind } · { $days } · { $place }
season-blackout = لا دروس
season-busy = أسابيع مزدحمة
season-holiday = عطلة رسمية
season-religious = أيام دينية
season-days = من { $from } إلى { $until }
season-yearly = كل عام في هذه الأيام
season-yearly-about = { $kind } · كل عام، { $days } · { $place }
season-end-all = لم تعد كذلك في أي عام
season-leave-out = استثنِ هذا العام
season-is-left-out = مستثنى
season-again = أدرجه من جديد
season-file = ملف تقويم (.ics)
season-file-hint = كما تصدره دولة أو إدارة مدارس أو برنامج تقويم. تختار ما يُدرج قبل أن يتغيّر أي شيء.
season-file-title = عطل من ملف
season-file-read = اقرأ الملف
season-file-lead = { $count ->
    [zero] لا إدخالات في الملف للسنوات الثلاث المقبلة.
    [one] في الملف إدخال واحد في السنوات الثلاث المقبلة. لم يُدرج شيء بعد.
    [two] في الملف إدخالان في السنوات الثلاث المقبلة. لم يُدرج شيء بعد.
    [few] في الملف { $count } إدخالات في السنوات الثلاث المقبلة. لم يُدرج شيء بعد.
    [many] في الملف { $count } إدخالًا في السنوات الثلاث المقبلة. لم يُدرج شيء بعد.
   *[other] في الملف { $count } إدخال في السنوات الثلاث المقبلة. لم يُدرج شيء بعد.
}
season-file-days = أيام الملف
season-was = حتى الآن: { $name }، { $days }
season-there = موجود من قبل
season-left-out-before = كان موجودًا ثم أُوقف
season-file-gone = لم يعد في الملف
season-file-gone-hint = جاءت هذه الأيام مع ملف سابق. اختر ما لم يعد قائمًا.
season-file-left = { $count ->
    [zero] لا شيء غير ذلك في الملف.
    [one] إدخال آخر في الملف انقضى أو بعيد جدًا أو أطول من المسموح.
    [two] إدخالان آخران في الملف انقضيا أو بعيدان جدًا أو أطول من المسموح.
    [few] { $count } إدخالات أخرى في الملف انقضت أو بعيدة جدًا أو أطول من المسموح.
    [many] { $count } إدخالًا آخر في الملف انقضت أو بعيدة جدًا أو أطول من المسموح.
   *[other] { $count } إدخال آخر في الملف انقضت أو بعيدة جدًا أو أطول من المسموح.
}
season-file-problems = ما تعذرت قراءته
season-file-line = السطر { $line }: { $why }
season-file-enter = أدرج ما اخترته
season-file-leave = اترك كل شيء كما هو
season-file-missing = اختر ملف تقويم.
season-file-none = هذا ليس ملف تقويم. اختر ملفًا ينتهي اسمه بـ ‎.ics.
season-file-large = الملف أكبر من 1 ميغابايت. اختر تقويم عطل أو صدّر مدة أقصر.
season-file-many = في الملف أكثر من { $most } يومًا في السنوات الثلاث المقبلة. اختر تقويم عطل لا تقويم مواعيد.
season-file-empty = { $count ->
    [0] لا أيام في الملف.
    [one] في الملف حدث واحد، لكنه ليس في السنوات الثلاث المقبلة.
    [two] في الملف حدثان، لكن لا شيء منهما في السنوات الثلاث المقبلة.
    [few] في الملف { $count } أحداث، لكن لا شيء منها في السنوات الثلاث المقبلة.
    [many] في الملف { $count } حدثًا، لكن لا شيء منها في السنوات الثلاث المقبلة.
   *[other] في الملف { $count } حدث، لكن لا شيء منها في السنوات الثلاث المقبلة.
}
season-file-deep = السطر { $line }: الملف معطوب ولا تنتهي أجزاؤه. صدّره من جديد.
season-file-nothing = لم تختر شيئًا، فلم يُدرج شيء.
season-closed-title = { $count ->
    [zero] «{ $name }»
    [one] «{ $name }» تقع الآن على وقت خصصته
    [two] «{ $name }» تقع الآن على وقتين خصصتهما
    [few] «{ $name }» تقع الآن على { $count } أوقات خصصتها
    [many] «{ $name }» تقع الآن على { $count } وقتًا خصصته
   *[other] «{ $name }» تقع الآن على { $count } وقت خصصته
}
season-closed-why = { $kind }، { $days }. لم يُنقل شيء: اختر يومًا آخر أو أبقه كما هو واذكر السبب.
few = قليل
week-name = الأسبوع { $week }
weeks-objective = الهدف والمخدوم
weeks-spare = ساعات يمكن تفريغها
weeks-spare-bar = الشريط؛ والعلامة
weeks-spare-mark = ما خططناه
weeks-title = الأهداف أسبوعًا بأسبوع
weeks-region = تقويم الأسابيع
weeks-list = نفسه كقائمة
weeks-label = تقويم أسابيع { $team }: { $count ->
    [one] وقت واحد
    [two] وقتان
    [few] { $count } أوقات
    [many] { $count } وقتًا
   *[other] { $count } وقت
    } و{ $clashes ->
    [one] تعارض واحد
    [two] تعارضان
    [few] { $clashes } تعارضات
    [many] { $clashes } تعارضًا
   *[other] { $clashes } تعارض
    }. القائمة أدناه تقول الشيء نفسه.
weeks-none = لا شيء مخطط بعد
weeks-none-text = هنا أوقات هذا الفريق أسبوعًا بأسبوع. خطط أولها.
outside-short = خارجها
lane-served = { $planned } من { $needed } د لكل شخص
lane-outside = { $planned } د لكل شخص
slot-decide-short = القرار حتى { $day }
line-about = { $about } · { $days }
team-title = { $team }، من { $from } إلى { $until }
team-about = { $people } · { $hours ->
    [one] ساعة مخططة واحدة
    [two] ساعتان مخططتان
    [few] { $hours } ساعات مخططة
    [many] { $hours } ساعة مخططة
   *[other] { $hours } ساعة مخططة
    }
team-show = أظهر
team-side = الميزانية والورديات
team-silent = { $count } من { $all ->
    [one] شخص واحد
    [two] شخصين
    [few] { $all } أشخاص
    [many] { $all } شخصًا
   *[other] { $all } شخص
    } لم يقولوا شيئًا منذ { $month }. اسألهم في اللقاء.
team-lead-none = لا شيء مخطط لهذين الربعين بعد.
team-lead-fits = الخطة تناسب الورديات.
team-lead-clash-html = الخطة تناسب الورديات. <b>{ $count ->
    [zero] لا تعارض مفتوح
    [one] تعارض واحد مفتوح
    [two] تعارضان مفتوحان
    [few] { $count } تعارضات مفتوحة
    [many] { $count } تعارضًا مفتوحًا
   *[other] { $count } تعارض مفتوح
    }.</b>
team-lead-over-html = <b>{ $count ->
    [zero] كل الأسابيع مناسبة
    [one] أسبوع واحد لا يناسب الورديات
    [two] أسبوعان لا يناسبان الورديات
    [few] { $count } أسابيع لا تناسب الورديات
    [many] { $count } أسبوعًا لا يناسب الورديات
   *[other] { $count } أسبوع لا يناسب الورديات
    }</b>: { $planned } ساعة مخططة في { $week } ويمكن تفريغ { $spare }.
clash-over = { $planned ->
    [one] ساعة مخططة واحدة
    [two] ساعتان مخططتان
    [few] { $planned } ساعات مخططة
    [many] { $planned } ساعة مخططة
   *[other] { $planned } ساعة مخططة
    } و{ $spare } يمكن تفريغها
clash-largest = «{ $title }» هو { $people } × { $minutes }.
clash-spread = يناسب على الأسابيع { $weeks }.
clash-slot = { $title }: { $what }
clash-word = تعارض
clash-act = اختر أيامًا أخرى
clashes-open = { $count ->
    [zero] لا شيء مفتوح
    [one] 1 مفتوح
    [two] 2 مفتوحان
    [few] { $count } مفتوحة
    [many] { $count } مفتوحًا
   *[other] { $count } مفتوح
    }
asks-title = ما يطلبه فريقي
asks-how = الأسماء فقط حيث شاركها أصحابها؛ ومن هم أقل من خمسة في فريق لا يُحسبون
asks-none = لم يسمِّ أحد موضوعًا بعد.
asks-topic = الموضوع
asks-here = هنا
asks-all = الكل
ask-not-shared = غير مشارك
ask-more = { $names } + { $more }
ask-some = { $names } وآخرون
ask-none-yet = لا شيء بعد
purse-title = { $name }: { $given }
purse-spent = المنفق
purse-committed = الملتزم به
purse-planned = المخطط
purse-free = الحر
purse-left = المنفق والملتزم به يتركان { $left } للقرار.
cover-title = ما يمكن لوردياتنا تفريغه
cover-from = من أسبوع
cover-weeks = كم أسبوعًا
cover-hours = ساعات كل أسبوع
cover-act = احفظ هذه الساعات
need-waits-title = أحد في فريقك يحتاج شيئًا
groups-title = مجموعات التخطيط
groups-lead = أشخاص يخطّطون معًا عبر الفرق: مكتب، أو شبكة موظفين، أو صانعو منتج.
groups-all = المجموعات المفتوحة
groups-none = لا توجد مجموعة بعد.
group-new = إنشاء مجموعة
group-add = إنشاء
group-name = الاسم
group-name-wrong = أعطها اسمًا لا يزيد على { $most } حرفًا.
group-about = الغرض منها
group-about-wrong = اذكر الغرض في { $most } حرفًا على الأكثر.
group-leader = من يقودها
group-leader-hint = اسم أو رقم.
group-leader-missing = اذكر من يقودها.
group-sensitive = يبقى أعضاؤها مخفيين
group-sensitive-hint = لا يعرف من فيها إلا قائدها وكل عضو عن نفسه. لا يمكن تغيير ذلك لاحقًا.
group-mine = أنت فيها
group-led-by = يقودها { $name }
group-hidden = أعضاؤها مخفيون
group-leads = يقودها
group-people = الأعضاء
group-people-hidden = لا يرى أعضاء هذه المجموعة إلا قائدها. ترى نفسك، ولا يراك أحد غيره.
group-people-others = يرى الأعضاء من معهم فيها.
group-people-add = إضافة أشخاص
group-people-hint = أسماء أو أرقام تفصل بينها فواصل. يُخبَر كل شخص، وله أن يغادر متى شاء.
group-people-act = إضافة
group-people-missing = اذكر شخصًا واحدًا على الأقل.
group-people-many = في المجموعة { $most } شخصًا على الأكثر.
group-leader-cannot = لا يمكن اختيار هذا الشخص.
group-leader-chooses = قائد هذه المجموعة وحده يختار أعضاءها.
group-leader-hands = قائد هذه المجموعة وحده يسلّم قيادتها إلى أحد أعضائها.
group-leader-member = لا يقودها بعده إلا أحد أعضائها.
group-leader-stays = لا يمكن للقائد أن يغادر. عيّن قائدًا آخر أولًا.
group-remove = إزالة
group-leave = مغادرة المجموعة
group-added-title = أنت الآن في «{ $name }»
group-added-why = أضافك قائدها. لك أن تغادر متى شئت.
group-is-closed = «{ $name }» مغلقة.
group-closed-note = هذه المجموعة مغلقة. تبقى ميزانيتها إلى أن يغلقها أحد.
group-objectives-none = لم تذكر المجموعة هدفًا بعد.
group-slots = وقت محجوز
group-slots-none = لا شيء مخطط له من اليوم.
group-classes = دروس لهذه المجموعة وحدها
group-side = الميزانية والقيادة
group-share = حصة من ميزانية
group-share-lead = تدخل ميزانية خاصة بالمجموعة في يد قائدها.
group-share-from = من
group-share-choice = { $name }، المتاح { $free }
group-share-amount = المبلغ
group-share-act = منح
group-share-reason = حصة لمجموعة التخطيط «{ $name }».
group-hand-over = قائد آخر
group-hand-over-act = تسليم القيادة
group-close-title = أتمّت عملها
group-close-lead = تُغلق أهدافها ويُلغى ما خُطّط لها.
group-close = إغلاق المجموعة
group-choice = مجموعة { $name }
slot-group = أو مجموعة تخطيط
slot-no-group = بلا مجموعة
slot-of-group = { $name }، { $minutes }
slot-people-hidden = أعضاؤها مخفيون
slot-group-alone = اختر إما مجموعة وإما فرقًا وأشخاصًا.
campaigns-title = سؤال الفرق
campaigns-lead = قبل تخطيط ربعين يقول كل فريق ما يحتاجه.
campaigns-all = ما سُئل عنه
campaigns-none = لم يُسأل أحد بعد.
campaign-new = سؤال الفرق
campaign-add = اسأل
campaign-title-of = ما تحتاجه الفرق، { $days }
campaign-title-wrong = أعطه عنوانًا لا يزيد على { $most } حرفًا.
campaign-from = التخطيط من
campaign-until = التخطيط إلى
campaign-days-wrong = اذكر أيامًا لم تنقضِ، الأول أولًا.
campaign-answer-by = الجواب حتى
campaign-by-wrong = اختر يومًا بعد اليوم، خلال { $most } يومًا على الأكثر.
campaign-units = بعض الفرق فقط
campaign-units-hint = كل فريق له من يقوده إن لم يُختر شيء.
campaign-units-wrong = ليس لأي من هذه الفرق من يقوده.
campaign-by = الأجوبة حتى { $day }
campaign-counts = سمّى { $answered } من { $teams ->
    [one] فريق واحد
    [two] فريقين
    [few] { $teams } فرق
    [many] { $teams } فريقًا
   *[other] { $teams } فريق
    } ما يحتاجه، ولا يحتاج { $nothing } شيئًا، ولم يقل { $silent } شيئًا
campaign-over = انتهى
campaign-remind = تذكير من لم يقل شيئًا
campaign-reminded-on = ذُكّر في { $day }
campaign-reminded-already = ذُكّر اليوم كل من لم يقل شيئًا.
campaign-close = إنهاء السؤال
campaign-closed-note = انتهى هذا. يمكن قول الحاجات في أي وقت.
campaign-is-closed = «{ $title }» انتهى.
campaign-teams = فريقًا فريقًا
campaign-who = من يجيب
campaign-state = الجواب
campaign-answered = { $count ->
    [zero] لا حاجات
    [one] حاجة واحدة
    [two] حاجتان
    [few] { $count } حاجات
    [many] { $count } حاجة
   *[other] { $count } حاجة
    }
campaign-nothing = لا يحتاج شيئًا
campaign-silent = لم يقل شيئًا
campaign-asked-title = ماذا يحتاج فريقك، { $days }؟
campaign-reminded-title = لم يقل فريقك شيئًا بعد عن { $days }
campaign-notice-why = أجب حتى { $day }: ما تراه، أو أنه لا حاجة لشيء.
campaign-waiting = أنت مسؤول عن الجواب
campaign-waiting-what = ماذا يحتاج { $team }، { $days }؟
campaign-waiting-how = قلها في الاستمارة المجاورة، أو:
campaign-nothing-act = لا شيء هذه المرة
place-alignment-back = المواءمة
coming-title = ما هو قادم
coming-how = معروف قبل أن يسأل أحد: من ملف الموظفين والواجبات المفتوحة والأهداف والحاجات والتقويم. لا تخمين.
coming-lead = { $count ->
    [zero] لا شيء ينتظر التخطيط لفترة { $days }.
    [one] أمر واحد ينتظر التخطيط لفترة { $days }.
    [two] أمران ينتظران التخطيط لفترة { $days }.
    [few] { $count } أمور تنتظر التخطيط لفترة { $days }.
    [many] { $count } أمرًا ينتظر التخطيط لفترة { $days }.
   *[other] { $count } أمر ينتظر التخطيط لفترة { $days }.
    }
coming-list = الأقرب أولًا
coming-none = لكل ما هو معروف وقت محجوز.
coming-any-day = أي يوم
coming-joiners = أشخاص جدد في { $unit }
coming-joiners-why = ينضم { $people }، أولهم في { $day }.
coming-due = يحين موعد { $course }
coming-due-why = مفتوح لـ{ $people }، أولهم حتى { $day }؛ ولا وقت محجوز له.
coming-ending = تنتهي { $certificate }
coming-ending-why = يحملها { $people }، أولهم حتى { $day }؛ لم تُجدّد ولا وقت محجوز لها.
coming-launch-bare = يبدأ في { $day }، ويشمل { $teams }.
coming-launch-why = يبدأ في { $day }، ويشمل { $teams }: { $topic }.
coming-undecided-why = يبدأ في { $day }؛ يُقرر محتواه حتى { $by }.
coming-late-why = يبدأ في { $day }؛ كان ينبغي أن يُقرر محتواه حتى { $by }.
coming-objective-why = خُطط { $share } من الحاجة، و{ $hours ->
    [one] تنقص ساعة واحدة.
    [two] تنقص ساعتان.
    [few] { $hours } ساعات ناقصة.
    [many] { $hours } ساعة ناقصة.
   *[other] { $hours } ساعة ناقصة.
    }
coming-objective-none = لا يذكر دقائق، ولا شيء مخطط له.
coming-decide = قرر
known-joiners = منضمون
known-due = واجبات
known-ending = شهادات
known-objective = هدف
known-undecided = التقويم
known-launch = نظام جديد
launch-add = سجّله
launch-day = اليوم الذي يبدأ فيه العمل به
launch-day-wrong = اختر يومًا بعد اليوم، خلال ثلاث سنوات على الأكثر.
launch-name = ما الجديد
launch-name-wrong = أعطه اسمًا لا يزيد على { $most } حرفًا.
launch-new = نظام أو منتج جديد
launch-new-lead = مع يومه، كي يُحجز الوقت قبل أن يسأل أحد.
launch-retire = لم يعد قادمًا
launch-teams-more = { $names } و{ $more } غيرها
launch-topic = ما ينبغي تعلمه من أجله
launch-unit-gone = أحد هذه الفرق لم يعد موجودًا. أعد تحميل الصفحة.
launch-units-hint = الجميع، إن لم يُختر فريق.
known-theme = حاجة المؤسسة
cascades-title = التسلسلات
cascades-lead = هدف واحد عبر المستويات: درس للجميع، ثم درس لكل فريق، ثم ما يختاره كل شخص.
cascades-begun = ما بدأ
cascades-none = لم يبدأ شيء بعد.
cascade-title = تسلسل: { $objective }
cascade-about = { $template }، اليوم الأول { $day }
cascade-templates = القوالب
cascade-templates-none = لا قالب بعد. أنشئ الأول أدناه.
cascade-template = القالب
cascade-template-missing = اختر قالبًا.
cascade-template-new = إنشاء قالب
cascade-template-add = حفظ القالب
cascade-retire = عدم عرضه بعد الآن
cascade-steps = خطوات القالب
cascade-steps-wrong = في القالب من خطوة واحدة إلى { $most } خطوات.
cascade-days-wrong = تبدأ الخطوة بعد { $after } يومًا على الأكثر من اليوم الأول، وتستمر من 1 إلى { $days } يومًا.
cascade-step = { $title } · { $tier } · { $minutes } · اليوم { $day }
cascade-tier = المستوى
cascade-minutes = الدقائق
cascade-after = بعد أيام
cascade-days = المدة بالأيام
cascade-first-step = درس للجميع
cascade-second-step = درس الفريق
cascade-third-step = ما أختاره بنفسي
cascade-begin = بدء تسلسل
cascade-act = احجز الوقت كله
cascade-first-wrong = اختر يومًا أول لم ينقضِ.
cascade-below-another = { $team } جزء من فريق آخر من هذه الفرق، فيحصل أفراده على الدورة مرتين. اترك أحدهما.
cascade-team-twice = ذُكر فريق مرتين.
cascade-tiers = تقدم كل مستوى
cascade-covered = تقرر { $decided } من { $slots }، لـ{ $share } من الأشخاص
cascade-slots = أوقاته
cascade-move = يوم أول آخر
cascade-move-lead = ما لم يُحجز ينتقل معه على البعد نفسه.
calendar-page-title = التقويم، { $days }
calendar-page-lead = اسحب وقتًا إلى عمود آخر، أو انقله أسبوعًا بأزراره. يُطبع كما يظهر.
calendar-link = أسبوع أو شهر أو ربعان أو سنة
calendar-views = عروض التقويم
calendar-before = أبكر
calendar-after = لاحقًا
view-week = أسبوع
view-month = شهر
view-quarters = ربعان
view-year = سنة
season-told = { $name }، { $days }، { $place }
beside-title = القرارات والميزانيات
decide-count = { $count ->
    [zero] لا شيء
    [one] واحد مفتوح
    [two] اثنان مفتوحان
    [few] { $count } مفتوحة
    [many] { $count } مفتوحًا
   *[other] { $count } مفتوح
    }
decide-none = لا شيء ينتظرك.
decide-title = للقرار
money-heading = الميزانية والدقائق المدفوعة
money-none = لا ميزانية مفتوحة: أنشئ واحدة في الميزانيات.
money-says = أُنفق { $spent }، والتُزم بـ { $committed }، وبقي { $left } من { $given }
money-of = { $count ->
    [one] ميزانية واحدة لها أيام من { $from } إلى { $until }، مغلقة كانت أم لا.
    [two] ميزانيتان لهما أيام من { $from } إلى { $until }، مغلقتين كانتا أم لا.
    [few] { $count } ميزانيات لها أيام من { $from } إلى { $until }، مغلقة كانت أم لا.
    [many] { $count } ميزانية لها أيام من { $from } إلى { $until }، مغلقة كانت أم لا.
   *[other] { $count } ميزانية لها أيام من { $from } إلى { $until }، مغلقة كانت أم لا.
}
money-title = المال، { $measure }
parity-desk = الدقائق المخططة، المكاتب
parity-desk-more = موظفو المكاتب يحصلون على { $times } أضعاف.
parity-each = { $minutes } لكل شخص في هذين الربعين
parity-frontline = الدقائق المخططة، الميدان
parity-frontline-more = العاملون في الميدان يحصلون على { $times } أضعاف.
parity-how = يُعد الفريق مكتبيًا إذا كان لأكثر أفراده بريد إلكتروني.
gap-team-ending = { $people ->
    [one] تنتهي لشخص واحد في { $day }.
    [two] تنتهي لشخصين، أولاها في { $day }.
    [few] تنتهي لـ { $people } أشخاص، أولاها في { $day }.
   *[other] تنتهي لـ { $people } شخصًا، أولاها في { $day }.
    }
gap-team-plan = خطة الفريق
gap-team-title = ما ينقص الفريق
gap-why = يحتاج «{ $objective }» إلى { $minutes } من كل فرد في فريقك، ولا شيء مخطط له.
gap-ending = شهادتك «{ $name }» تنتهي في { $day } ولم تجدد بعد.
gap-nothing-done = «{ $objective }» هدف لك، ولم تفعل له شيئًا بعد.

suggestion-title = لأهدافك
suggestion-lead = مما يتناولها. اطّلع عليه، أو لاحقًا، أو لا يناسبك.
suggestion-why = يتناول { $topic }، وهو ما يحتاجه «{ $name }»، أحد أهداف المؤسسة.
suggestion-why-team = يتناول { $topic }، وهو ما يحتاجه «{ $name }»، أحد أهداف { $team }.
suggestion-why-own = يتناول { $topic }، وهو ما يحتاجه «{ $name }»، أحد أهدافك.
suggestion-look = اطّلع عليه
suggestion-later = لاحقًا
suggestion-no = لا يناسبني
group-light = وضع شيء في الضوء
agenda-title = أيامك، { $days }
agenda-lead = دروسك، وما حان موعده، والوقت المخصص لك.
agenda-feed = في تقويمي الخاص
agenda-now = اليوم
agenda-none = لا شيء في هذه الأيام
agenda-none-text = يظهر هنا في يومه مقعدك في درس، أو درس حان موعده، أو وقت مخصص لك.
agenda-private = درس
agenda-seat = له مقعد
agenda-asked = مقعد مطلوب أو معروض
agenda-invited = مدعو، بلا رد بعد
agenda-waiting = ينتظر مقعدًا
agenda-teaching = يدرّس
agenda-away = غائب بموافقة
agenda-due = حان موعده
agenda-slot = وقت مخصص
agenda-until = { $what }، حتى { $day }
agenda-pages = صفحات الأشخاص
agenda-team-title = أيام فريقك، { $days }
agenda-team-link = أيام الفريق
agenda-team-lead = من في درس، ومن يدرّس، ومن هو غائب بموافقة، ومن حان موعد شيء عليه.
agenda-team-back = خطة الفريق
agenda-team-none = لا أحد يتبع لك
agenda-team-none-text = حالما يذكر ملف الموظفين من تقودهم، تظهر أيامهم هنا.
agenda-team-away = غائب، من { $people }
agenda-team-basis = من المقاعد في الدروس والتدريس والدروس المستحقة والطلبات الموافق عليها. المناوبات والإجازات والمواعيد الأخرى غير معروفة هنا.
