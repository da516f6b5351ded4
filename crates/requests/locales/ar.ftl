# ما يُطلب، ومن ينفعه.
purpose-course = دورة من دوراتنا
purpose-class = مقعد في درس
purpose-outside = دورة خارجية
purpose-conference = مؤتمر
purpose-book = كتاب
purpose-other = شيء آخر
tier-person = ينفعني أولًا
tier-team = ينفع الفريق أولًا
tier-organisation = ينفع المؤسسة كلها
somebody = شخص ما
the-rule = القاعدة
in-place-of = { $who } نيابة عن { $of }
# ما يخص الشخص نفسه.
requests-title = طلباتي
requests-lead = ما طلبته، ومن عليه أن يجيب، وما قيل. كل جواب معه جملة.
requests-none = لم تطلب شيئًا بعد
requests-none-text = اطلب دورة أو مقعدًا أو كتابًا أو مؤتمرًا، أو شيئًا غير موجود بعد.
line-about = { $what }، طُلب { $asked }
line-about-who = { $who }: { $what }، طُلب { $asked }
state-waiting = بانتظار جواب
state-returned = فيه سؤال لك
state-approved = تمت الموافقة
state-refused = رُفض
state-withdrawn = سُحب
state-cancelled = أُلغي
# الطلب.
ask-new = اطلب شيئًا
ask-title = اطلب شيئًا
ask-lead = قل ماذا ولماذا. ترى فورًا من يقرر وبأي قاعدة.
ask-person = لمن
ask-for-me = لي
ask-purpose = أي نوع
ask-what = ماذا
ask-what-hint = اسمه، أو ما تود أن تقدر عليه. لا يلزم أن يكون موجودًا بعد.
ask-link = أين يمكن القراءة عنه
ask-link-hint = عنوان يبدأ بـ https://. اتركه فارغًا إن لم يوجد.
ask-reason = لماذا
ask-reason-hint = فيمَ يفيد في العمل. من يقرر يقرأ هذا أولًا.
ask-tier = من ينفعه
ask-price = كم يكلف
ask-price-hint = اتركه فارغًا إن كان مجانيًا.
ask-measure = العملة، بثلاثة أحرف
ask-away-from = أول يوم غياب
ask-away-hint = فقط إن كنت ستغيب عن مكانك لأجله. من يقرر يرى من يغيب أيضًا.
ask-away-until = آخر يوم غياب
ask-act = اطلب
ask-already = طلبت هذا من قبل وهو بانتظار جواب. انظر في طلباتك.
ask-away-wrong = اختر يومًا أخيرًا لم ينقضِ ويأتي بعد الأول.
ask-away-far = اختر أيامًا حتى { $latest }.
ask-course-gone = هذه الدورة لم تعد موجودة. اختر غيرها.
ask-link-wrong = اكتب عنوانًا يبدأ بـ https:// بلا مسافات، أو اتركه فارغًا.
ask-measure-wrong = اكتب الأحرف الثلاثة للعملة، مثل EUR.
ask-nobody = لا أحد غيرك يمكنه أن يقرر في هذا بعد: يجب أولًا أن يتولى أحد قيادة شؤون الأفراد. اسأل مسؤول التقنية.
ask-not-yours = اختر نفسك أو شخصًا تقوده.
ask-price-wrong = اكتب كم يكلف، { $most } على الأكثر.
ask-purpose-wrong = اختر أي نوع هو.
ask-seat-there = اطلب المقعد من صفحة الدرس ضمن «الدروس»: فيها الأيام والسعر. أما درس الفريق كله فاختر «الفريق» أدناه.
ask-title-wrong = قل ما هو، في { $most } حرفًا على الأكثر.
day-wrong = اختر يومًا.
said-missing = اكتب جملة واحدة. يقرؤها من طلب أو من يقرر.
said-too-long = اكتب { $most } حرفًا على الأكثر.
# صفحة الطلب.
show-title = { $who } يطلب { $title }
show-label = طلب · { $asked }
show-label-due = طلب · { $asked } · الجواب حتى { $due }
show-away-one = غياب { $day }
show-away = غياب من { $from } إلى { $until }
show-go-decide = إلى القرار
show-reason = السبب
show-effects = ما الذي تفعله الموافقة
show-what = ماذا
show-now = الآن
show-after = بعد الموافقة
show-verdict = باختصار
show-instead = المعروض بدلًا منه
show-told = ما الذي جرى
show-before = قبل هذا
show-side = ما يمكنك فعله
show-decide = القرار
show-in-place = أنت تقرر نيابة عن { $of }. يُحفظ الاسمان.
show-said = جملة واحدة يقرؤها { $first }
show-budget = يُدفع من
show-alternative = شيء آخر بدلًا منه، إن رفضت
show-alternative-course = دورة من دوراتنا بدلًا منه
instead-none = لا شيء
show-every-sentence = كل جواب من الثلاثة يحتاج الجملة. فتح هذه الصفحة لا يقرر شيئًا.
show-answer = أجب عن السؤال
show-your-answer = جوابك
show-answer-act = أجب
show-withdraw = لم تعد تحتاجه؟
show-withdraw-act = اسحبه
show-cancel = ألغه
show-cancel-text = ما وُعد به لأجله يعود متاحًا.
show-cancel-why = لماذا، في جملة
show-cancel-act = ألغه
show-who-sees = من يرى هذا
show-who-sees-asker = أنت ومن يقررون فيه. لا أحد غيركم يرى الجواب.
show-who-sees-text = من طلب يرى هذه الصفحة دون ما يخص غيره. لا أحد غيركم يرى الرفض.
approve = وافق
approve-price = وافق، { $price }
refuse = ارفض
ask-back = اسأل أولًا
earlier = { $title }: { $state }
told-asked = طلب { $who }.
told-approved = وافق { $who }.
told-refused = رفض { $who }.
told-returned = سأل { $who }.
told-answered = أجاب { $who }.
told-withdrawn = سحبه { $who }.
told-cancelled = ألغاه { $who }.
told-escalated = لم يجب أحد في الوقت، أو من كان عليه أن يجيب لم يعد هنا: انتقل إلى من بعده.
told-let-go = أُغلقت ميزانيته. ينتظر بلا مال حتى تُختار أخرى.
# ما الذي تفعله الموافقة.
lead-free = لا يكلّف شيئًا.
lead-pays = هناك ميزانية تستطيع أن تدفع.
lead-pays-not = لا ميزانية تستطيع أن تدفع بعد.
lead-covered = لا أحد غيره من الفريق يغيب في هذه الأيام، لا بطلب ولا في درس.
lead-covered-not = يغيب أيضًا غيره من الفريق في هذه الأيام: انظر من يحل محله.
lead-season = تقع هذه الأيام ضمن: { $names }.
lead-gap = هناك واجب يطلبه.
lead-ending = شهادة تنتهي في { $day }: «{ $name }».
lead-objective = لم يُفعل شيء بعد للهدف «{ $name }».
effect-money = المال
effect-money-in = { $budget }
effect-left = { $amount } لتقرر فيها
effect-set-aside = { $amount } محجوزة لهذا
effect-enough = يكفي
effect-too-little = بقي أقل مما يلزم
effect-over = ينزل تحت الصفر؛ هذه الميزانية تنبه فقط
effect-no-budget = لا ميزانية
effect-missing = اختر ميزانية أولًا
effect-cover = من يغيب حينها
effect-away = { $count } من { $of }
effect-nobody-away = لا أحد غيره
effect-also-away = وأيضًا { $names }
effect-days = من { $from } إلى { $until }
effect-season = { $kind }، { $place }
effect-shifts = ورديات { $team }، أسبوع { $week }
effect-shifts-planned = { $hours ->
    [one] ساعة واحدة مخططة
    [two] ساعتان مخططتان
    [few] { $hours } ساعات مخططة
   *[other] { $hours } ساعة مخططة
}
effect-shifts-spare = يمكن تفريغ { $hours }
effect-shifts-over = ممتلئة بالفعل
effect-shifts-left = { $hours ->
    [one] تبقى ساعة واحدة
    [two] تبقى ساعتان
    [few] تبقى { $hours } ساعات
   *[other] تبقى { $hours } ساعة
}
source = { $budget }، { $left } متاحة
source-choose = اختر ميزانية
source-for = { $budget } ({ $purpose })، { $left } متاحة
source-planned = { $budget }، محجوزة لهذا
# القرار.
decide-own = أنت من طلب هذا، فيقرر فيه غيرك.
decide-not-yours = ليس دورك أن تقرر في هذا.
decide-answer-missing = اختر: موافقة أو رفض أو سؤال.
already-approved = وافق { $who } على هذا من قبل، في { $when }. لم يتغير شيء.
already-refused = رفض { $who } هذا من قبل، في { $when }. لم يتغير شيء.
already-returned = سأل { $who } من قبل، في { $when }. هو بانتظار الجواب.
already-withdrawn = سحب { $who } هذا في { $when }. لم يعد هناك ما يُقرر.
already-settled = انتهى هذا في { $when }. لم يتغير شيء.
money-missing = اختر الميزانية التي تدفع. لا يوافَق على ما يكلف بلا ميزانية.
money-let-go = أُغلقت الميزانية أثناء الانتظار. اختر أخرى.
money-not-yours = اختر ميزانية يحق لك أن تقرر فيها وتخص هذا الشخص.
money-spent = هذا مدفوع ولا يمكن إلغاؤه هنا. اسأل من يدير الميزانية.
taken-back = لم تعد هناك حاجة إليه.
decisions-title = بانتظار قراري
decisions-lead = ما ينتظر جوابك، الأكثر إلحاحًا أولًا.
decisions-none = لا شيء ينتظرك
decisions-none-text = حين يطلب أحد شيئًا تقرر فيه، تجده هنا وفي رسالة يومك.
decisions-read = اقرأ وقرر
decisions-claims = طلبات من المنح
decisions-claims-open = اقرأ وقرّر
decisions-bulk = أجب عما أشّرت عليه
decisions-said = جملة واحدة يقرؤها كل من تجيبهم
decisions-none-chosen = أشّر على طلب واحد على الأقل واختر جوابًا.
decisions-note = «{ $title }»: { $why }
decisions-gone-one = أحد هذه الطلبات لم يعد موجودًا، أو لم يعد القرار فيه لك.
approve-chosen = وافق على هذه
refuse-chosen = ارفض هذه
# من ينوب.
delegations-title = من يقرر عنك
delegations-lead = أثناء غيابك يستطيع غيرك أن يرى ما ينتظر ويقرر. يُحفظ الاسمان.
delegation-mine = يقرر { $who } عنك من { $from } إلى { $until }.
delegation-theirs = تقرر أنت عن { $who } من { $from } إلى { $until }.
delegation-end = عدت
delegation-to = من
delegation-to-hint = اسم أو رقم أو عنوان.
delegation-from = أول يوم
delegation-until = آخر يوم
delegation-act = دعه يقرر
delegation-to-wrong = لا أحد بهذا الاسم، أو أكثر من واحد. اكتب الاسم الكامل أو رقم شخص آخر موجود هنا.
delegation-days-wrong = اختر يومًا أخيرًا لم ينقضِ، يأتي بعد الأول، وبعده بسنة على الأكثر.
delegation-twice = هذا الشخص يقرر عنك من قبل، من { $from } إلى { $until }. أنهِ ذلك أولًا أو اختر أيامًا أخرى.
# إلى أي حد يقرر القادة.
autonomy-title = من يقرر وإلى أي حد
autonomy-lead = إلى أي حد يقرر كل قائد فريق وحده. من يطلب يقرأ الجملة التي انطبقت.
autonomy-leader = قائد الفريق
autonomy-says = ما يحق له
autonomy-change = غيّر
autonomy-of = إلى أي حد يقرر { $name }
autonomy-choose = اختر قائدًا من القائمة.
autonomy-mode = ما يحق له
autonomy-controls = تقرر قيادة شؤون الأفراد
autonomy-asks = يوافق هو ثم تؤكد قيادة شؤون الأفراد
autonomy-decides = يقرر هو حتى مبلغ
autonomy-most = حتى
autonomy-most-hint = فقط حيث يقرر. الفارغ يعني: ما هو مجاني.
autonomy-act = احفظ هذا
autonomy-says-controls = تقرر قيادة شؤون الأفراد في طلبات فريق { $leader }.
autonomy-says-asks = يوافق { $leader } ثم تؤكد قيادة شؤون الأفراد.
autonomy-says-free = يقرر { $leader } وحده فيما هو مجاني.
autonomy-says-decides = يقرر { $leader } وحده حتى { $amount }.
autonomy-own = غيرك يحدد إلى أي حد تقرر أنت.
autonomy-leader-missing = اختر مسؤولًا من القائمة أولًا.
autonomy-mode-missing = اختر ما يحق له.
autonomy-most-wrong = اكتب مبلغًا تسعه ميزانية.
# أي طريق تسلكه الطلبات.
rules-title = طرق الطلبات
rules-lead = أول قاعدة تنطبق، من الأعلى إلى الأسفل، تقول من يقرر. وإن لم تنطبق قاعدة يقرر من يقود الشخص.
rules-none = لا قواعد
rules-none-text = يذهب كل طلب إلى من يقود الشخص، ثم أبعد حيث لا يحق له أن يقرر وحده.
rule-any = أي
rule-always = دائمًا
rule-gap-yes = يطلبه واجب
rule-gap-no = لا يطلبه واجب
rule-over = فوق { $amount }
rule-who = { $who }؛ لكل { $days }
rule-nobody = لا يلزم أن يقرر أحد: تمت الموافقة بالقاعدة.
rule-earlier = إلى الأعلى
rule-end = أنهِ هذه القاعدة
rule-new = قاعدة جديدة
rule-purpose = لماذا
rule-tier = من ينفعه
rule-gap = مع نقص معروف
rule-over-label = فوق أي سعر
rule-first = يقرر أولًا
rule-second = ثم
rule-third = ثم
rule-days = أيام لكل واحد
rule-reason = لماذا، في جملة
rule-reason-hint = يقرؤها كل من يسلك طلبه هذا الطريق.
rule-act = أضف القاعدة
who-nobody = لا أحد
who-leader = من يقود الشخص
who-above = من يقود القائد
who-holder = من يدير الميزانية
who-people = قيادة شؤون الأفراد
route-reason-wrong = اكتب لماذا، في { $most } حرفًا على الأكثر.
route-days-wrong = أعط كل واحد بين 1 و90 يومًا.
route-too-many = هناك { $most } قاعدة. أنهِ واحدة أولًا.
why-route = بالقاعدة: { $reason }
why-usual = يقرر من يقود الشخص.
# رسائل اليوم.
tell-waiting = { $who } يطلب { $title }
tell-waiting-price = { $who } يطلب { $title }: { $price }
tell-waiting-part = { $who } يطلب { $title }: جزؤك { $part } من { $whole }
tell-approved = تمت الموافقة: { $title }
tell-refused = رُفض: { $title }
tell-returned = سؤال عن { $title }
tell-escalated = يقرر غيره الآن في { $title }
tell-let-go = أُغلقت ميزانية { $title }؛ يُبحث عن أخرى
tell-cancelled = أُلغي: { $title }
# الأمنيات.
wishes-title = أمنياتي
wishes-lead = ما تود أن تتعلمه، حتى لو لم يوجد بعد. الأمنية لا تطلب شيئًا من أحد؛ ويراها من يقودك باسمك، وتقرؤها قيادة شؤون الأفراد دون اسم. وتحسبها الخطة ابتداءً من خمسة أشخاص في الفريق.
wishes-none = لا أمنيات لك هنا
wishes-none-text = اكتب ما تود أن تقدر عليه. حين يتمنى كثيرون الشيء نفسه قد يصير درسًا.
wish-new = أمنية جديدة
wish-why = فيمَ قد يفيد
wish-act = تمنَّه
wish-ask = اطلبه
wish-end = تراجع عنه
wish-too-many = لديك { $most } أمنية. تراجع عن واحدة أولًا.
wishes-team = ما يتمناه من تقودهم
wishes-people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
    }
# ما الذي يُدعم.
supported-title = هل هذا مدعوم؟
supported-lead = أي أنواع التطوير مدعومة، وما بقي لك، وكيف تطلب. وإن لم يكتب أحد قاعدة فهذا لا يعني لا.
supported-ask = هل لي أن أشتري كتابًا عن …
supported-find = اسأل
supported-answer = الجواب
supported-because = قاعدة «{ $rule }» فيها كلمات من سؤالك.
supported-unknown = لا نعرف: لا قاعدة عن هذا. وهذا ليس رفضًا. اسأل { $whom }، أو اطلبه هنا.
supported-request = اطلبه
supported-rules = ما تقوله القواعد
supported-no-rules = لم يكتب أحد قواعد بعد. اسأل { $whom }.
supported-left = ما بقي لك
supported-left-none = ليس لك منحة حاليًا. يمكنك أن تطلب ما له كلفة.
left-until = { $amount } حتى { $until }
policies-title = ما الذي يُدعم
policies-lead = القواعد التي تجيب عن الأسئلة. تُعرف القاعدة باسمها وكلماتها؛ وإن تساوت اثنتان فالأولى هي المعتبرة.
policies-none = لا قواعد بعد
policies-none-text = إلى أن توجد يُجاب كل سؤال بمن يُسأل.
policy-yes = مدعوم
policy-ask = مدعوم إذا وافق أحد
policy-no = غير مدعوم
policy-name = نوع التطوير
policy-words = الكلمات التي يستعملها الناس له
policy-words-hint = بينها مسافات، بكل لغة يُسأل بها.
policy-answer = بمَ تجيب
policy-says = القاعدة، في جمل يقرؤها الجميع
policy-for = لمن
policy-everybody = الجميع
policy-answer-missing = اختر بمَ تجيب.
policy-says-wrong = اكتب القاعدة، في { $most } حرفًا على الأكثر.
policy-audience-wrong = اختر لمن هي.
# Demand.
demand-title = ما يريد الناس تعلّمه
demand-lead = أمنيات وطلبات وثغرات ملحوظة وعمليات بحث لم تجد شيئًا، مجموعة معًا. تجيب أنت فيعلم كل من أراد ذلك.
demand-none = لا أحد يريد شيئًا لم يُجب عنه
demand-none-text = ما إن يرغب أحد في شيء أو يطلبه حتى يظهر هنا دون اسم.
demand-what = ماذا
demand-soon = متى
demand-each = الكلفة للفرد
demand-own = درس خاص
demand-who-sees = لا أسماء هنا. وحيث يريد الشيء أقل من { $fewest } أشخاص لا يظهر عددهم أيضًا.
demand-side = ما يُجمع معًا
demand-pairs = الشيء نفسه؟
demand-pairs-none = لا شيء متشابه.
demand-alike = يشتركان في { $words }.
demand-join = الشيء نفسه: اجمعهما
demand-differ = مختلفان
demand-same = اختر غيره ليُضم إليه.
demand-missed = بُحث عنه ولم يوجد
demand-missed-none = لم يُبحث عن شيء { $fewest } مرات دون أن يوجد.
demand-times = { $count ->
    [zero] { $count } مرة
    [one] مرة واحدة
    [two] مرتان
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
    }
demand-into = ينتمي إلى
demand-put = ضعه هناك
demand-fewer = أقل من { $fewest } أشخاص
demand-seen = لوحظ لدى { $people }
demand-wanted-seen = { $wanted } يريدونه، ولوحظ لدى { $people }
demand-price = { $each } للفرد في درس، و{ $elsewhere } في مكان آخر
demand-price-elsewhere = { $elsewhere } في مكان آخر
demand-price-asked = ابتداءً من { $price } كما طُلب
cannot-tell = لا نستطيع القول
demand-enough = يكفي لدرس
demand-opens-at = يجدي ابتداءً من { $count ->
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
    }
demand-never = المقاعد في مكان آخر أقل كلفة
demand-no-price = لا سعر بعد
soon-by = مطلوب حتى { $day }
soon-duty = هناك واجب يطلبه
soon-grows = كثيرون في آخر { $days } يومًا
soon-asked = هناك من طلب
soon-open = متى ناسب
demand-about = { $people }، آخرها في { $day }
demand-before = أُجيب من قبل: { $answer } ({ $day }). { $said }
demand-voices = ما يدعو إليه
voice-wishes = { $count ->
    [zero] لا أحد يتمناه.
    [one] شخص واحد يتمناه.
    [two] شخصان يتمنيانه.
    [few] { $count } أشخاص يتمنونه.
    [many] { $count } شخصًا يتمنونه.
   *[other] { $count } شخص يتمنونه.
    }
voice-wish = هناك من يتمناه.
voice-requests = { $count ->
    [zero] لا أحد طلبه دون موافقة.
    [one] شخص واحد طلبه ولم يُوافَق.
    [two] شخصان طلباه ولم يُوافَق.
    [few] { $count } أشخاص طلبوه ولم يُوافَق.
    [many] { $count } شخصًا طلبوه ولم يُوافَق.
   *[other] { $count } شخص طلبوه ولم يُوافَق.
    }
voice-request = هناك من طلبه ولم يُوافَق.
voice-pains = { $count ->
    [zero] لا يلاحظه أي مسؤول لدى { $people }.
    [one] يلاحظه مسؤول واحد لدى { $people }.
    [two] يلاحظه مسؤولان لدى { $people }.
    [few] يلاحظه { $count } مسؤولين لدى { $people }.
    [many] يلاحظه { $count } مسؤولًا لدى { $people }.
   *[other] يلاحظه { $count } مسؤول لدى { $people }.
    }
voice-declined = وضده: { $people } رفضوا توصية به أو دعوة إليه.
voice-searches = { $count ->
    [zero] لم يُبحث عنه.
    [one] بُحث عنه مرة ولم يوجد.
    [two] بُحث عنه مرتين ولم يوجد.
    [few] بُحث عنه { $count } مرات ولم يوجد.
    [many] بُحث عنه { $count } مرة ولم يوجد.
   *[other] بُحث عنه { $count } مرة ولم يوجد.
    }
demand-costs = كلفة درس خاص
demand-costs-none = لا نستطيع القول: لم يكتب أحد سعرًا بعد. اكتب كلفة الدرس وكلفة مقعد في مكان آخر.
costs-people = لعدد
costs-total = الدرس
costs-each = للفرد
costs-elsewhere = في مكان آخر، للجميع
costs-less = الدرس ليس أغلى
costs-more = مكان آخر أقل كلفة
demand-proposal = درس خاص
demand-class = لعدد { $people }: { $total } إجمالًا، { $each } للفرد بدل { $elsewhere } في مكان آخر.
demand-proposal-why = يريده عدد يجعل الدرس ليس أغلى من مقاعد في مكان آخر.
demand-ask = اطلب هذا الدرس
demand-words = بهذه الكلمات
demand-take-out = أخرِج
demand-words-missing = اختر الكلمات التي تُخرَج.
demand-answer = أجب
demand-answer-text = يقرأ جملتك كل من يريده، في رسالة يومه وبجانب أمنيته.
demand-becomes = ماذا سيصير منه
demand-said = جملة واحدة لهم جميعًا
demand-answer-act = أجبهم جميعًا
demand-answer-missing = اختر ماذا سيصير منه.
demand-answered = أُجيب عن هذا في هذه الأثناء: كل من أراده يقرأ ذلك.
answer-class = سيكون هناك درس
answer-material = سيكتب أحد شيئًا عنه
answer-elsewhere = يمكن طلب مقاعد في مكان آخر
answer-later = ليس الآن
answer-no = لا
demand-prices = كم سيكلّف
demand-fixed = درس مهما كان العدد
demand-fixed-hint = المدرّس والقاعة والسفر.
demand-per-head = ولكل من يحضر
demand-per-head-hint = مواد، امتحان. اتركه فارغًا إن لم يكن شيء.
demand-elsewhere = مقعد واحد في مكان آخر
demand-price-act = احفظ هذه الأسعار
demand-price-missing = اكتب كلفة الدرس إجمالًا أو للفرد.
tell-wish-answered = إجابة عن { $title }
offer-wish = اجعلها أمنية
offer-join = { $title }: يتمناه { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
    }. تمنَّه معهم
wishes-others = ما يتمناه الآخرون
wishes-others-text = أمنيات يشترك فيها { $fewest } أشخاص على الأقل.
wishes-opens = يجدي الدرس ابتداءً من { $count }.
wishes-with = تمنَّه أيضًا
wishes-yours = تتمناه أنت
wishes-answered = { $answer } ({ $day }): { $said }
wishes-to-demand = ما يريد الناس تعلّمه
# The sourcing desk.
sourcing-title = مكتب التدبير
sourcing-lead = قل ما المطلوب ولكم شخص وبكم وحتى متى. تحصل على خيارات قابلة للمقارنة، وما لا يعرفه أحد يُذكر.
sourcing-none = لم يُسأل شيء بعد
sourcing-none-text = اكتب ما ينبغي أن يقدر عليه فريقك. وما هو موجود في الدار يأتي أولًا.
sourcing-options = الخيارات
sourcing-option = الخيار
sourcing-total = إجمالًا
sourcing-minutes = الدقائق المدفوعة
sourcing-effect = ما هو معروف
sourcing-money = المال
sourcing-honest = الأسعار هي ما كتبه الناس أو طلبوه. وما لا يُعرف لا يُخمَّن. الأسعار بعملات أخرى محوّلة بسعر صرف اليوم.
sourcing-for = { $topic }، لعدد { $people }
sourcing-need = المطلوب
sourcing-topic = عن ماذا
sourcing-people = لكم شخص
sourcing-each-minutes = دقائق لكل فرد
sourcing-each-minutes-hint = كم يمكن لكل فرد أن يغيب لذلك. اتركه فارغًا إن كنت لا تعرف.
sourcing-most = على الأكثر إجمالًا
sourcing-most-hint = اتركه فارغًا إن لم يُحدَّد.
sourcing-by = حتى متى
sourcing-act = قارن
sourcing-when = متى
option-guide = قراءة شيء من الدار أو العمل عليه
option-expert = أحد من الدار يدرّس
option-seats = مقاعد في درس من القائمة
option-no-seats = لا درس في القائمة عن ذلك.
option-look = انظر مواعيده
option-class = درس خاص
option-outside = مقاعد في مكان آخر
option-no-guide = لا شيء منشور عنه.
option-no-expert = لا أحد يدرّسه أو كتب عنه.
option-teaches-topic = { $name }، يدرّس «{ $topic }»
option-minutes = { $all } إجمالًا، { $each } للفرد
option-finished = أتمّه { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
    }؛ ولا نستطيع القول ماذا غيّر
option-within = ضمن الحد
option-over = فوق الحد
option-free = لا يكلّف مالًا
option-read = اقرأه
option-ask-them = اسألهم
option-request = اطلب مقاعد
option-dates = الأول في { $day }. المواعيد: { $count }؛ المقاعد الشاغرة: { $seats }.
option-decided = الأيام حتى القرار: { $days }، وهو وسط آخر { $count } طلبات. والموعد لدى المورّد.
option-in-time = في الوقت
option-interval = بين { $low } و{ $high }؛ الأجوبة: { $count }
option-late = ليس في الوقت للجميع
option-no-dates = لا موعد فيه مقعد شاغر حتى ذلك اليوم.
option-not-known = غير معروف بعد
option-now = فورًا
option-planned = الأيام من التخطيط إلى اليوم: { $days }، وهو وسط آخر { $count } جلسات.
option-teaches = { $share } قالوا إن التدريس جيد ({ $about }).
option-used = { $share } استعملوا شيئًا منه بعد أسبوعين ({ $about }).
option-useful = { $share } قالوا بعده مباشرة إنهم سيستعملون ({ $about }).
need-minutes-each = { $minutes } للفرد
need-money = على الأكثر { $amount }
need-by = حتى { $day }
need-people-wrong = اكتب لكم شخص، بين 1 و{ $most }.
need-minutes-wrong = اكتب دقائق صحيحة بين 1 و{ $most }، أو اتركه فارغًا.
need-by-wrong = اختر يومًا لم ينقضِ.
demand-source = قارن الخيارات
# المقاعد.
seat-title = { $class }، { $day }
seat-reason = طلبت مقعدًا في { $class }؛ وهو محجوز حتى يقرر أحد.
seat-give-back = هذا المقعد محجوز: أعده من صفحة المقعد.
seat-gone = أُعيد المقعد، أو لن تُعقد الجلسة.
open-request-price = { $who } يطلب، { $price }.
open-request = { $who } يطلب.
open-demand = يريده { $people }. { $price }.
open-decide = قرر

today-wish-open = لم يُجَب عنه بعد
today-wish-add = أضف أمنية
team-all = { $count ->
    [zero] لا شيء مفتوح
    [one] طلب مفتوح
    [two] طلبان مفتوحان
    [few] { $count } طلبات مفتوحة
    [many] { $count } طلبًا مفتوحًا
   *[other] { $count } طلب مفتوح
}
# A class that is proposed.
propose-about = أُعدّت لمن طلبوها.
propose-busy = بعضهم في حصة أخرى حينها
propose-changed = تغيّر المقترح: تغيّرت الأيام أو الأوقات المتاحة. اقرأه مرة أخرى ثم أنشئ الحصة.
propose-fee = يطلب { $fee }: اختر الميزانية حين تسأله في صفحة الجلسة.
propose-find = من يستطيع تقديمها
propose-hours = من { $from } إلى { $until }
propose-invite = ادعُ كل من يريدها
propose-invite-text = تصل كلًّا منهم دعوة بسببها ويجيب بنعم أو لا. ويقرأ الآخرون الذين طالبوا بها جملتك.
propose-look = انظر إلى الحصة
propose-made = توجد حصة لم يُدعَ إليها أحد بعد. ادعهم إليها، أو ألغها أولًا.
propose-made-on = يوم { $day }، { $hours }. لم يُدعَ أحد بعد.
propose-made-title = أُنشئت الحصة
propose-make = أنشئ هذه الحصة
propose-make-text = تكون خاصة بأقرب وحدة تجمعهم، وللجميع إن لم توجد. لا يُدعى أحد قبل أن تدعوه أنت.
propose-no-fee = لا يطلب أجرًا: يُرسل السؤال حين تنشئ الحصة.
propose-nobody = لم يُعثر على من يقدّمها
propose-nobody-busy = لا أحد منهم في حصة أخرى حينها
propose-nobody-text = لا أحد في القائمة يذكر هذا الموضوع ولديه وقت. يمكنك إنشاء الحصة ثم البحث عمّن يقدّمها.
propose-not-made = لا توجد حصة للدعوة إليها. أنشئها أولًا، أو حمّل الصفحة من جديد.
propose-note = { $count ->
    [zero] لا أحد يريد هذا.
    [one] شخص واحد يريد هذا.
    [two] شخصان يريدان هذا.
    [few] { $count } أشخاص يريدون هذا.
    [many] { $count } شخصًا يريدون هذا.
   *[other] { $count } شخص يريدون هذا.
    }
propose-open = لا حظر ولا عطلة لأي منهم
propose-over = لم تعد الحصة مجدية، أو لم يبق يوم. حمّل الصفحة من جديد.
propose-said = توجد حصة يوم { $day }، وأنت مدعو إليها.
propose-scarce = وقت مزدحم أو أيام دينية لبعضهم
propose-teacher = يستطيع { $name } تقديمها
propose-teaches = يقدّمها { $name }.
propose-teaches-nobody = لم يوافق أحد على تقديمها بعد.
propose-why = قلت إنك تريد «{ $title }». أُعدّت هذه الحصة لمن يريدونها.
people-leader = مسؤول شؤون العاملين
approve-part = وافق على { $amount }
source-shared = كما هو مقسوم
source-other = { $budget }: يوافق { $who } على جزئها
part-not-here = هذا لا يكلّف شيئًا، فليس هناك ما يُقسَّم.
part-not-open = اختر ميزانية مفتوحة تُحسب بالمال.
part-only-yours = أنت تقرر جزأك فقط: وافق أو ارفض أو اسأل.
part-other-holder = شخص آخر يدير { $budget } الآن ويقرر جزأها.
part-let-go = أُغلقت ميزانية تتقاسم السعر.
part-of = ميزانية { $who }
part-rest = منها { $amount } لم تقبل القسمة
part-waits = بانتظار { $who }
part-agreed = تمت الموافقة وحُجز المبلغ
part-promised = تم التعهد به
part-paid = مدفوع
part-back = أُعيد
part-never = لم يُحجز شيء
show-parts = من يدفع
show-parts-note = لا يُتعهد بشيء قبل الموافقة على كل جزء. رفض واحد ينهي الطلب ويعيد كل شيء.
# ما دُفع.
payments-title = بانتظار الدفع
payments-lead = ما وُوفق عليه ولم يُدفع بعد من ميزانيات أنت مسؤول عنها. يبقى المبلغ ملتزَمًا به حتى يقول أحد ما الذي دُفع.
payments-back = الميزانيات
payments-none = لا شيء ينتظر الدفع
payments-none-text = إذا وُوفق على كتاب أو دورة خارجية أو مؤتمر، ظهر هنا حتى يقول أحد ما الذي دُفع. أما المقاعد في دروسنا فتُدفع من تلقاء نفسها.
payments-last = آخر ما دُفع
payment-about = { $who }: { $what }، تمت الموافقة { $day }
payment-about-paid = { $who }: { $what }، دُفع { $day }
payment-title = الدفع: { $title }
payment-section = الدفع
payment-promised = المبلغ الملتزَم به { $amount }
payment-from = { $budget }: { $amount }
payment-amount = ما دُفع، بعملة { $measure }
payment-amount-hint = ما نقص عن المبلغ الملتزَم به يعود متاحًا. وما زاد عليه يدفعه مسؤول شؤون العاملين.
payment-amount-hint-more = ما نقص عن المبلغ الملتزَم به يعود متاحًا. وما زاد عليه يحتاج إلى جملة وإلى ميزانية تكفيه.
payment-on = في أي يوم
payment-said = جملة
payment-said-hint = يقرؤها من طلب. وهي لازمة إذا لم يُشترَ شيء.
payment-receipt = الإيصال
payment-receipt-hint = ‏PDF أو صورة، 8 ميغابايت على الأكثر. اتركه فارغًا إن لم يوجد.
payment-act = تم الدفع
payment-none = لم يُشترَ
payment-once = إذا دفعت عدة ميزانيات، دفعت كل منها حصتها.
payment-file-large = الإيصال أكبر من 8 ميغابايت. سلّم صورة أصغر منه.
payment-file-none = لم يصل الإيصال كاملًا. اختره من جديد.
payment-day-wrong = اختر يومًا ليس في المستقبل ولم يمضِ عليه أكثر من سنة.
payment-too-much = المبلغ الملتزَم به { $most }. ويمكن لمسؤول شؤون العاملين أن يدفع أكثر.
payment-more-why = اكتب لماذا زاد على المبلغ الملتزَم به.
payment-rest = دُفع أقل من المبلغ الملتزَم به.
payment-already = قال { $who } في { $when } ما الذي دُفع. لم يتغير شيء.
payment-given-up = أُلغي هذا. لم يعد هناك مبلغ ملتزَم به لأجله.
payment-not-approved = لم تتم الموافقة على هذا، فليس هناك ما يُدفع.
payment-nothing = لم يعد هناك مبلغ ملتزَم به لأجل هذا.
payment-open = لم يُدفع بعد
payment-open-text = من يدير الميزانية، أو مسؤول شؤون العاملين، يقول هنا ما الذي دُفع. وحتى ذلك الحين يبقى المال محفوظًا له.
payment-done = دُفع { $amount } في { $day }
payment-by = قال ذلك { $who }.
payment-less = كان المبلغ الملتزَم به { $promised }؛ وعاد { $rest } متاحًا.
payment-more = زيادة قدرها { $more } على { $promised } الملتزَم بها.
payment-go = قل ما الذي دُفع
correction-title = تصحيح
correction-lead = يبقى ما قيل مقروءًا مع من صحّحه والسبب. وما زاد يعود متاحًا في الميزانيات التي خرج منها.
correction-amount-hint = ما دُفع حقًا؛ 0 إن لم يُدفع شيء.
correction-said = لماذا
correction-act = تصحيح ما دُفع
correction-early = لم يقل أحد بعد كم دُفع. قل ذلك أولًا.
correction-same = هذا ما قيل من قبل. اكتب ما دُفع حقًا.
correction-told = صحّحه { $who } في { $day }: { $paid } بدلًا من { $was }. { $why }
tell-paid = دُفع: { $title }، { $amount }
tell-paid-why = دُفع ثمن ما طلبته.
tell-corrected = تصحيح: { $title }، { $paid } بدلًا من { $was }
# دور من الآن.
show-stages = من يقرر
stage-line = { $place } من { $count }: { $who }
stage-you = أنت
stage-leads = { $who } (يقود { $person })
stage-leads-you = { $who } (يقودك)
stage-holds = { $who } (يدير الميزانية)
stage-pays-part = { $who } (يدير ميزانية تدفع جزءًا)
stage-agreed = وافق، { $when }
stage-refused = رفض، { $when }
stage-by = بدلًا منه { $who }، { $when }
stage-one = { $who }، { $when }
stage-now = الآن
stage-now-due = الآن، حتى { $due }
stage-asked-back = طرح سؤالًا؛ بانتظار الجواب
stage-then = بعد ذلك
stage-not-asked = لم يُسأل
yes-passes = موافقتك لا تحسم الأمر: بعدها يقرر { $next }. وحتى ذلك الحين لا التزام بشيء.
yes-passes-unpaid = موافقتك تحيله فقط: لا ميزانية تستطيع دفعه بعد، أو لا يوجد سعر صرف. بعدها يقرر { $next } ويحتاج إلى ميزانية تدفع.
yes-not-yet = الموافقة تحتاج إلى ميزانية تدفع، ولا توجد بعد. زد ميزانية أو أدخل سعر صرف أولًا، أو اسأل من يدير الميزانيات.
lead-pays-chosen = لا ميزانية مخصصة لهذا، لكن يمكن اختيار غيرها.
effect-rest-set-aside = المتاح منها { $free } فقط؛ والباقي ينتظره آخرون
