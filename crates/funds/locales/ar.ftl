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
