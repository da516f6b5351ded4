# Amounts.
hours = { $hours } س
hours-minutes = { $hours } س { $minutes } د
amount-missing = اكتب مبلغًا.
amount-negative = اكتب مبلغًا أكبر من الصفر.
amount-too-large = هذا أكثر مما تتسع له ميزانية: { $most } على الأكثر.
amount-whole-how = اكتب { $measure } عددًا صحيحًا.
amount-decimals-how = اكتب { $measure } بما لا يزيد على { $places } من الخانات العشرية، مثل { $example }.
amount-minutes-how = اكتب الدقائق عددًا صحيحًا، أو ساعات ودقائق مثل 1:30.
reason-missing = اكتب السبب في جملة واحدة. تبقى في الدفتر.
order-differs = سُجّل هذا من قبل بمحتوى آخر. أعد تحميل الصفحة وانظر أحدث القيود.
# Budgets.
budget-name-wrong = أعطها اسمًا لا يزيد على { $most } حرفًا.
budget-twice = الميزانية «{ $name }» موجودة من قبل للأيام نفسها وفي اليد نفسها. زدها مالًا أو اختر اسمًا آخر.
budget-purpose-missing = قل لأي غرض هي: شهادات، مؤتمرات.
budget-until-wrong = اليوم الأخير يسبق اليوم الأول.
budget-parent-gone = اختر ميزانية مفتوحة ليست لشخص واحد.
budget-parent-measure = الميزانية الأعلى تُحسب بـ { $measure }. اختر ميزانية تُحسب بالوحدة نفسها.
budget-too-deep = لا تتداخل الميزانيات أكثر من ست طبقات. اختر واحدة أعلى.
budget-is-closed = { $name } مغلقة. اختر ميزانية مفتوحة أو أنشئ ميزانية جديدة.
budget-other-days = { $name } من { $from } إلى { $until }. اختر يومًا ضمنها أو ميزانية أخرى.
budget-too-little = بقي في { $name } { $left } لا { $asked }. اطلب أقل، أو اطلب المزيد ممن يتولاها.
budget-rounding = التقريب، { $measure }
may-not-decide = يقرر فيها من يتولى هذه الميزانية أو قائد شؤون الأفراد.
may-not-decide-own = هذا المال لشخص واحد. من يقوده يقرر فيما يطلبه.
# Lines.
line-title-missing = قل لأي شيء هذا المال.
line-settled = لم يبق هنا شيء مفتوح. خطّط له من جديد.
line-too-little-committed = الملتزَم به { $left } فقط. التزم بالباقي أولًا.
line-too-little-open = المخطط أو الملتزَم به { $left } فقط.
line-too-little-spent = المصروف { $left } فقط.
# Transfers and rates.
transfer-same = اختر ميزانيتين مختلفتين.
transfer-rounding = لا تأخذ حسابات التقريب إلا ما يتبقى من التحويل. اختر ميزانية أخرى.
transfer-too-little = { $amount } أقل قيمة من أصغر وحدة من { $measure }. انقل أكثر.
rate-currency-wrong = اكتب عملة سارية من ISO 4217، مثل EUR.
rate-same = اختر عملتين مختلفتين.
rate-worth-wrong = اكتب عددًا أكبر من الصفر بما لا يزيد على 12 خانة عشرية.
rate-minutes = لا تصير الدقائق مالًا ولا المال دقائق. اختر ميزانية تُحسب بالوحدة نفسها.
rate-missing = لا سعر بين { $from } و{ $to } ليوم { $day }. يمكن لقائد شؤون الأفراد إضافة سعر في صفحة «الأسعار»، لذلك اليوم أو ليوم قبله.
# Accounts.
account-given = المخصص
account-free = الحر
account-planned = المخطط
account-committed = الملتزَم به
account-spent = المصروف
account-left = المتبقي
amount-label = المبلغ، { $measure }
reason-label = السبب، في جملة واحدة
somebody = شخص ما
measure-minutes = دقائق مدفوعة
measure-wrong = اكتب عملة سارية من ISO 4217 مثل EUR، أو «minutes» للدقائق المدفوعة.
# The list of budgets.
budgets-title = الميزانيات
budgets-lead = المال والدقائق المدفوعة: ما خُصص، وما التُزم به، وما بقي.
budgets-payments = بانتظار الدفع
budgets-sum = { $left } لم يُقرَّر فيها بعد من { $given }: صُرف { $spent } والتُزم بـ { $committed }.
budgets-sum-of = هذا مجموع كل الصفوف أدناه، ومنها الميزانيات المغلقة.
budgets-stipends = منح التعلم
budgets-stipends-line = { $count ->
    [one] منحة واحدة في يد شخص واحد
    [two] منحتان، كل منهما في يد شخص واحد
    [few] { $count } منح، كل منها في يد شخص واحد
    [many] { $count } منحة، كل منها في يد شخص واحد
   *[other] { $count } منحة، كل منها في يد شخص واحد
}
budgets-export = تصدير الكل بصيغة CSV
budgets-none = لا ميزانية بعد
budgets-none-text = الميزانية للمؤسسة أو لوحدة أو لغرض واحد، لأيام محددة، بيد شخص.
budgets-none-yours = لا تتولى أي ميزانية. يمكن لقائد شؤون الأفراد أن يعطيك واحدة.
budget-budget = الميزانية
budget-holder = يتولاها
budget-closed = مغلقة
budget-over = تحت الصفر
budget-for-programme = لبرنامج «{ $title }»
budget-days = { $from } إلى { $until }
budget-rounding-what = ما يتبقى من التحويل. لا يتولاها أحد.
back-to-budgets = العودة إلى الميزانيات
overruns-title = فوق ما رُصد
overruns-lead = هذه الميزانيات تنبّه فقط. ما وُعد به ودُفع أكثر مما رُصد، والأحدث أولًا.
overrun-by = { $by } فوق المرصود وهو { $given }.
overrun-cause = { $amount } من أجل «{ $title }»
overrun-cause-for = { $amount } من أجل «{ $title }»، { $name }
# A new budget.
budget-new = ميزانية جديدة
budget-new-lead = لا شيء فيها بعد؛ المال يأتي لاحقًا.
budget-name = الاسم
budget-scope = لمن
budget-purpose = لغرض واحد
budget-purpose-hint = شهادات، مؤتمرات. اتركه فارغًا إن كانت لكل شيء.
budget-measure = تُحسب بـ
budget-measure-hint = عملة مثل EUR، أو «minutes» للوقت المدفوع.
budget-from = اليوم الأول
budget-until = اليوم الأخير
budget-holder-hint = اسم أو رقم. من يتولاها يقرر فيها.
budget-parent = تحت
budget-parent-none = لا ميزانية أخرى
budget-kind = عندما تنفد
budget-restrictive = لا تنزل تحت الصفر
budget-indicative = تنبّه فقط تحت الصفر
budget-set-up = أنشئها
scope-organisation = المؤسسة كلها
scope-purpose = غرض واحد، للجميع
scope-missing = اختر لمن هي.
holder-unknown = لم يُعثر على أحد بهذا. اكتب الاسم كاملًا أو الرقم.
holder-many = عُثر على أكثر من شخص بهذا. اكتب الرقم.
# One budget.
budget-side = ما فيها
budget-in-it = ما فيها
budget-held-by = يتولاها { $holder }
budget-left-why = يترك المصروف والملتزَم به { $left } للتقرير.
budget-over-note-html = <b>{ $over } تحت الصفر.</b> هذه الميزانية تنبّه فقط؛ ويمكن التخطيط لمزيد.
budget-closed-note = هذه الميزانية مغلقة. تدفع ما التزمت به ولا تأخذ جديدًا.
budget-day-wrong = اكتب اليوم هكذا: 2026-11-19.
budget-export = تصدير CSV
budget-entered = سُجّل.
budget-done-closed = أُغلقت. ما كان مخططًا فقط صار حرًا.
fund-title = أعطها مالًا
fund-act = أعط
transfer-title = انقل إلى ميزانية أخرى
transfer-to = إلى
transfer-act = انقل
close-title = أغلقها
close-lead = لا تأخذ جديدًا. ما هو مخطط فقط يصير حرًا ويُخبَر من طلبه؛ وما التُزم به يُدفع. وما بقي يذهب إلى الميزانية الأعلى أو يعود.
close-act = أغلق
entries-title = ما حدث
entries-none = لا شيء بعد.
entry-came = دخل { $amount }.
entry-back = عاد { $amount }.
entry-from = جاء { $amount } من { $other }.
entry-to = ذهب { $amount } إلى { $other }.
entry-went = ذهب { $amount } إلى ميزانية أخرى.
entry-planned = خُطط { $amount } لأجل «{ $title }».
entry-committed = التُزم بـ { $amount } لأجل «{ $title }».
entry-spent = صُرف { $amount } على «{ $title }».
entry-released = تحرر { $amount } من «{ $title }».
entry-refunded = رجع { $amount } من «{ $title }».
entry-let-go = تُرك { $amount } لأجل «{ $title }»: أُغلقت الميزانية.
entry-by = { $who }، { $on }
entry-by-house = Guildhall، { $on }
# Rates.
rates-title = الأسعار
rates-lead = قيمة عملة في أخرى من يوم معين حتى تضع سعرًا لاحقًا. تحتفظ القيود بسعرها.
rates-none = لا سعر بعد
rates-none-text = يلزم سعر لنقل المال بين ميزانيات بعملات مختلفة.
rate-line = 1 { $from } يساوي { $worth } { $to }
rate-line-now = سارٍ اليوم
rate-line-later = يسري من ذلك اليوم
rate-line-before = حلّ غيره محله
rate-from-day = من { $on }
rate-day-wrong = اختر يومًا بين { $first } و{ $last }.
rate-worth-far = اكتب قيمة بين { $least } و{ $most }. إن كانت خارج ذلك فأدخل السعر بالعكس.
rate-give = أضف سعرًا
rate-from = وحدة كاملة من
rate-currency-hint = عملة من ISO 4217 مثل EUR
rate-worth = تساوي
rate-to = بعملة
rate-on = من
# Stipends.
stipends-title = منح التعلم
stipends-lead = كل من تشمله المنحة يحصل على ميزانية خاصة به في بداية كل مدة من وعاء واحد.
stipends-none = لا منحة بعد
stipends-none-text = تقول المنحة ما المدعوم، وكم لكل مدة، وإلى أي حد لا يلزم السؤال.
stipend-new = منحة جديدة
stipend-no-pot = تأتي المنحة من ميزانية، ولا توجد واحدة بعد.
stipend-supports = ما المدعوم
stipend-supports-hint = يقرأ هذا كل من يحصل عليها: «كتب وامتحانات ومؤتمر في السنة».
stipend-supports-missing = قل ما المدعوم؛ ليعرف الناس.
stipend-pot = من
stipend-pot-wrong = اختر ميزانية مفتوحة.
stipend-amount = كم لكل شخص
stipend-period = كل
stipend-who = لـ
stipend-audience-wrong = اختر من يحصل عليها.
stipend-carry = ما يبقى في النهاية
stipend-carry-cap = الحد الأقصى إن وُجد
stipend-ask-above = لا يلزم السؤال حتى
stipend-ask-above-hint = فوق ذلك يوافق من يقودهم قبل الشراء. فارغ: السؤال دائمًا.
stipend-write = اكتب المنحة
stipend-end = أنهها
stipend-rule = { $amount } كل { $period }
stipend-reach = حصل عليها { $have } من { $meant } لهذه المدة
stipend-short = { $count ->
    [zero] لا أحد ينتظر: بقي في { $pot } { $left }.
    [one] ينتظر شخص واحد ({ $count }): بقي في { $pot } { $left }. أعطها المزيد.
    [two] ينتظر شخصان ({ $count }): بقي في { $pot } { $left }. أعطها المزيد.
    [few] ينتظر { $count } أشخاص: بقي في { $pot } { $left }. أعطها المزيد.
    [many] ينتظر { $count } شخصًا: بقي في { $pot } { $left }. أعطها المزيد.
   *[other] ينتظر { $count } شخص: بقي في { $pot } { $left }. أعطها المزيد.
    }
audience-everybody = الجميع
carry-none = يعود
carry-capped = يستمر حتى حد
carry-all = يستمر
carry-missing = اختر ما يحدث لما يبقى.
period-month = شهر
period-quarter = ربع سنة
period-half = نصف سنة
period-year = سنة
period-missing = اختر طول المدة.
grant-reason = { $name }، المدة الجديدة.
carry-reason = { $name }، ما استمر من المدة السابقة.
lapse-reason = { $name }: انتهت المدة.
lapse-title = يسقط { $amount } من منحتك بعد { $day }
lapse-why = ما يبقى من «{ $name }» في النهاية يعود.
lapse-why-capped = من «{ $name }» يستمر { $most } على الأكثر.
# One’s own stipend.
stipend-mine = منحتي
stipend-mine-lead = ما المدعوم، وما بقي، وكيف تسأل.
stipend-none = لم تُنشأ لك منحة
stipend-none-text = هذا ليس رفضًا. قل لمن يقودك ماذا تود أن تتعلم؛ يمكنه أن يطلب ميزانية.
stipend-until = حتى { $until }
stipend-left = بقي { $left } من { $of }.
stipend-how = حتى { $most } لا يلزم أن تسأل: اشتر وسلّم الإيصال. وفوق ذلك اسأل أولًا.
stipend-how-always = اسأل قبل أن تشتري.
stipend-carry-nothing = ما يبقى في النهاية يعود.
stipend-carry-most = في النهاية يستمر حتى { $most } إلى المدة التالية.
stipend-carry-all = ما يبقى يستمر إلى المدة التالية.
stipend-choice = { $name }، بقي { $left }
# Claims.
claims-title = الطلبات
claims-lead = ما يطلبه الناس من منحهم، وإيصالات للنظر فيها. الأقدم أولًا.
claims-none = لا شيء ينتظرك
claims-none-text = عندما يطلب من تقوده شيئًا أو يسلّم إيصالًا يظهر هنا.
claims-mine = ما طلبته
claim-ask = اطلب شيئًا
claim-ask-act = اطلب
claim-from = من
claim-what = ماذا
claim-what-hint = «رسم امتحان، شهادة لحام»
claim-amount = المبلغ
claim-receipt = الإيصال
claim-receipt-hint = ‏PDF أو صورة، 8 ميغابايت على الأكثر. يمكنك تسليمه لاحقًا.
claim-hand-in = سلّم
claim-withdraw = اسحب الطلب
claim-title-wrong = قل ما هو بما لا يزيد على { $most } حرفًا.
claim-state-asked = طُلب؛ يجيب من يقودك
claim-state-agreed = وُوفق عليه؛ سلّم الإيصال
claim-state-receipted = سُلّم الإيصال؛ يُنظر فيه
claim-state-paid = دُفع { $amount }
claim-state-refused = رُفض
claim-state-withdrawn = سُحب
claim-state-let-go = تُرك: انتهت المدة قبل الجواب. اطلب من جديد.
claim-agreed-by-rule = حتى { $amount } لا يلزم السؤال.
claim-withdrawn = سحبه من طلبه.
claim-rest = كان الإيصال أقل.
claim-over = انتهى هذا. أعد تحميل الصفحة.
claim-decided = قرر غيرك قبلك. أعد تحميل الصفحة.
claim-sentence-missing = اكتب جملة واحدة؛ سيقرؤها صاحب الطلب.
claim-there = طلبت هذا اليوم من قبل. تجده بين طلباتك.
claim-told-waits = { $who }: طلب من المنحة «{ $title }»، { $amount }
claim-told-asks = يُشترى بعد موافقة من يقود صاحب الطلب.
claim-told-receipt = تم الشراء، والإيصال ينتظر من ينظر فيه.
claim-told-agreed = وُوفق على «{ $title }» من منحتك
claim-told-refused = رُفض «{ $title }» من منحتك
claim-told-paid = دُفع ثمن «{ $title }»: { $amount }
claim-receipt-missing = لا إيصال يُدفع، أو لم يوافق أحد بعد.
claim-sentence = جملة واحدة يقرؤها { $who }
claim-agree = وافق
claim-refuse = ارفض
claim-pay = ادفع
claim-paid-amount = كما في الإيصال
receipt-none = اختر إيصالًا: ملف PDF أو صورة.
receipt-too-large = الإيصال أكبر من 8 ميغابايت. سلّم صورة أصغر منه.
receipt-type-wrong = هذا ليس PDF ولا PNG ولا JPEG ولا WebP. سلّم الإيصال بإحدى هذه الصيغ.
claim-asks = يسأل قبل الشراء
claim-bought = اشترى؛ الإيصال هنا
stipend-suggested = فيمَ يمكن استخدامها
stipend-used-by = دفع ذلك من منحهم { $people ->
    [zero] لا أحد
    [many] زملاء عددهم { $people }
   *[other] زملاء عددهم { $people }
}. قليلون جدًا قالوا هل أفاد.
stipend-used-helped = دفع ذلك من منحهم { $people ->
    [zero] لا أحد
    [many] زملاء عددهم { $people }
   *[other] زملاء عددهم { $people }
}، وقال { $yes } من { $of } أجابوا إنه أفاد.
stipend-helped = سُئلوا بعد الدفع بستة أسابيع: { $yes } من { $of } يقولون إنه أفادهم. هذا ما يقوله الناس، لا أثر مقيس.
stipend-helped-few = يُسألون بعد الدفع بستة أسابيع: أجاب حتى الآن أقل من { $least }.
helped-title = هل أفادك: { $title }؟
helped-lead = لا يُحفظ اسمك مع إجابتك، ولا تُحسب إلا مع { $least } إجابات على الأقل.
helped-why = دُفع ثمنه من منحتك قبل ستة أسابيع. ما تقوله يساعد زملاءك على الاختيار.
helped-yes = نعم
helped-some = قليلًا
helped-no = لا
helped-later = اسألني بعد أسبوعين
helped-act = أجب
helped-missing = اختر إحدى الإجابات.
helped-not-again = أُجّل السؤال مرة من قبل. اختر إحدى الإجابات.
helped-not-asked = لا تُسأل عن هذا الآن: لا يُسأل إلا من دُفع له، من الأسبوع السادس بعد الدفع ولأربعة أسابيع، مرة واحدة.
change-act = غيّرها
change-done = تغيرت. والسبب في الأسفل.
change-holder-line = يتولاها { $name }، وكان يتولاها { $before }.
change-nobody = لا أحد
change-not = ما يخص شخصًا واحدًا، وما يبقى من التحويلات، يحتفظ بمن يتولاه وبأيامه.
change-nothing = لن يتغير شيء: سمِّ شخصًا آخر أو اختر يومًا أخيرًا آخر.
change-reason-wrong = اكتب السبب في جملة واحدة لا تتجاوز { $most } حرفًا. تبقى مع الميزانية.
change-title = من يتولاها واليوم الأخير
change-until-line = اليوم الأخير { $day }، وكان { $before }.
change-until-over = هذا اليوم انقضى: اختر اليوم أو يومًا بعده، أو أغلق الميزانية.
changes-title = ما تغير فيها
holder-left-ask = يستطيع قائد التعلم أن يسمي شخصًا آخر.
holder-left-html = <b>{ $name }</b> يتولى هذه الميزانية ولم يعد يعمل هنا.
holder-replace = سمِّ شخصًا آخر
share-title = ميزانيتان أو أكثر تتقاسم السعر
share-note = اكتب كل جزء بعدد الأشخاص أو بالنسبة أو بالمبلغ. مجموع الأجزاء هو السعر. ما لا يقبل القسمة تدفعه الأولى.
share-how = القسمة
share-heads = حسب عدد الأشخاص
share-percent = حسب النسبة
share-amount = حسب المبالغ
share-none = لا شيء
share-budget = الميزانية { $number }
share-of = جزؤها { $number }
share-how-missing = اختر كيف يُقسم السعر.
share-budget-missing = اختر الميزانية التي تدفع هذا الجزء، أو اترك الحقلين فارغين.
share-budget-twice = لهذه الميزانية جزء بالفعل. اختر ميزانية أخرى، أو اكتب جزءًا واحدًا.
share-one-alone = ميزانية واحدة لا تتقاسم شيئًا: اختر ثانية، أو اخترها في الأعلى.
share-percent-sum = مجموع الأجزاء { $total }. اجعله 100 %.
share-amount-sum = مجموع الأجزاء { $total } والسعر { $price }. اجعلهما متساويين.
share-nothing = هذا الجزء صفر. يجب أن تدفع كل ميزانية شيئًا.
share-heads-wrong = اكتب عدد الأشخاص كعدد صحيح.
share-percent-wrong = اكتب نسبة بين 0.01 و100.
share-percent-of = { $number } %
share-heads-of = عدد الأشخاص { $heads } من { $all }
