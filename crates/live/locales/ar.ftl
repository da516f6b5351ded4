# التعلم المباشر: الدروس والجلسات والمقاعد.
absence-could = من يستطيع توليها بقدر ما هو معروف: { $names }.
absence-gone-why = تصلك هذه الرسالة لأنك خططت لهذه الجلسة ولأن من كان سيدرّسها لم يعد يعمل هنا.
absence-none = لا أحد من القائمة يستطيع الحضور، بقدر ما هو معروف.
absence-subject = لا أحد يدرّس { $title }، { $day }
absence-title = هؤلاء يستطيعون توليها
absence-why = تصلك هذه الرسالة لأنك خططت هذه الجلسة واعتذر مدرّسها.
act-add-material = أضفه
act-agree = موافقة
act-ask = طلب
act-ask-them = اسأل
act-back = رجوع
act-book = حجز
act-book-for = احجز له
act-call-off = إلغاء الجلسة
act-check-in = أنا هنا
act-close = تسوية الجلسة
act-decline = لا، أعطه لمن يلي
act-done = أنجزته
act-feed = إنشاء عنوان
act-feed-anew = إنشاء عنوان جديد
act-feed-revoke = سحبه
act-feedback = أرسل
act-hold = حفظ الأماكن
act-import = استيراد
act-invite = دعوة
act-join = انضم إلى الاتصال
act-join-again = انضم إلى الاتصال من جديد
act-keep = حفظ
act-leave = ترك الانتظار
act-let-go = أطلقه
act-name = أعطه له
act-not-done = لم أنجزه بعد
act-refuse = رفض
act-remove-material = أزله
act-retire = أزل من القائمة
act-retire-class = أخرجها من الدليل
act-return = إعادة المقعد
act-room-end = إخراجها من الاستعمال
act-step-down = لا أستطيع الحضور
act-swap = تبديل الموعد
act-take = قبول المقعد
act-take-back = اسحب السؤال
act-teach = سأدرّسها
act-teach-not = لا أستطيع
act-to-join = إلى الاتصال
act-wait = انتظار
act-waive = غير مطلوب
act-wall = عرض الرمز
act-would-come = سأحضر
act-would-not-come = لن أحضر
address-act = اقرأه كل ساعة
address-failing = منذ { $day } تعذرت قراءته: { $why } ما قُرئ من قبل يبقى ساريًا.
address-failing-first = منذ { $day } تعذرت قراءته: { $why }
address-hint = عنوان https الخاص الذي يعطيه تقويمك، وينتهي غالبًا بـ ‎.ics. تُحفظ الأوقات وحدها، لا سببها. ولا يُعرض العنوان مرة أخرى.
address-inside = هذا العنوان يقود إلى هذا الجهاز أو إلى شبكة خاصة: استعمل عنوانًا يمكن الوصول إليه من الخارج.
address-label = عنوان تقويمك
address-not-https = استعمل عنوانًا يبدأ بـ https.
address-now = اقرأه الآن
address-read = قُرئ { $day }؛ معروف حتى { $until }. { $count ->
    [zero] لا أوقات مشغولة.
    [one] وقت مشغول واحد.
    [two] وقتان مشغولان.
    [few] { $count } أوقات مشغولة.
    [many] { $count } وقتًا مشغولًا.
   *[other] { $count } وقت مشغول.
    }
address-remove = إزالة العنوان
address-soon = قُرئ قبل لحظات: حاول مرة أخرى بعد دقيقة.
address-trouble-away = لا أحد يجيب هناك في الوقت المحدد.
address-trouble-closed = تُطلب كلمة مرور. استعمل العنوان الخاص لتقويمك.
address-trouble-failed = يجيب الطرف الآخر بخطأ.
address-trouble-large = ما هناك كبير جدًا. أعطِ تقويمًا أصغر.
address-trouble-lost = لم يعد العنوان مقروءًا هنا. اكتبه مرة أخرى.
address-trouble-missing = لم يعد هناك شيء في هذا العنوان.
address-trouble-moved = يقود العنوان إلى مكان آخر. اكتب العنوان النهائي.
address-trouble-much = فيه مواعيد أكثر مما ينبغي لسنة. أعطِ تقويمًا أصغر.
address-trouble-none = ما هناك ليس تقويمًا.
address-trouble-refused = يقود العنوان إلى شبكة خاصة.
address-unread = لم يُقرأ بعد.
address-wrong = اكتب العنوان كاملًا، مثل https://calendar.example.org/mine.ics، دون اسم وكلمة مرور.
another-date = موعد آخر: { $title }
another-date-why = { $when }. قلت إنك ستأتي.
answer-later = موعد آخر
answer-no = لا
answer-no-act = قول لا
answer-none = لا جواب بعد
answer-why = السبب إن أردت؛ يقرؤه من يسأل
answer-yes = نعم
answers-title = من دعوتهم إلى الدروس
ask-budget = يُدفع من
ask-fee = الأجر
ask-note = جملة يقرؤونها
ask-title = اسأل أحدًا
ask-whom = مَن
asked-title = من سُئل
asks-invites-html = { $by } يدعوك: «{ $why }»
asks-lead = القرار لك: نعم أو موعد آخر أو لا.
asks-no-day = أي موعد
asks-recommends-html = { $by } يوصي به: «{ $why }»
asks-title = أنت مدعو إلى درس
attendance-before = قبلها
attendance-is-there = { $name } حاضر
attendance-keep = حفظ القائمة
attendance-kept = لا اتصال. تُحفظ العلامات على هذا الجهاز وتُرسل فور عودته.
attendance-line = رقم { $place } في الانتظار
attendance-list = قائمة من سيحضر
attendance-minutes = { $minutes } من { $of }
attendance-none = لا أحد لديه مقعد بعد.
attendance-opens = يُسجَّل الحضور بدءًا من ربع ساعة قبل البداية.
attendance-person = الشخص
attendance-seat = المقعد
attendance-there = حاضر
attendance-title = من سيحضر
before-none = لم يبدأ
before-some = { $done } من { $needed }
bring-note = يجيب من يُدعى بنعم أو موعد آخر أو لا، وتقرأ جوابه. الدعوة لا تشغل مقعدًا.
bring-title = أحضر زميلًا
bring-to = متى
bring-whom = الزميل
bring-whom-hint = الاسم أو الرقم
bring-why = سببك، يقرؤه الشخص
calendar-act = اقرأه
calendar-file = ملف التقويم
calendar-hint = ملف ‎.ics من تقويمك. تُحفظ الأوقات وحدها، لا ما هي من أجله.
calendar-none = هذا ليس تقويمًا: اختر ملف ‎.ics صدّره تقويمك.
calendar-read = قُرئ { $day }؛ معروف حتى { $until }.
calendar-title = أوقات الانشغال
calendar-unclosed = ينتهي الملف في منتصف التقويم. ما كان معروفًا يبقى: صدّره من جديد.
calendar-too-much = هذا التقويم كبير جدًا: صدّر الأشهر الاثني عشر القادمة فقط.
calendar-unread = لم يُقرأ أي تقويم بعد.
came-by-code = بالرمز
came-by-link = عبر الرابط
came-by-report = من الاتصال
capacity-title = كم مقعدًا
catalogue-title = كل الدروس
chain-title = كيف وصل إلى هنا
check-in-closed = تسجيل الحضور غير مفتوح: يفتحه من يدرّس، وينتهي مع الجلسة.
check-in-code = الرمز
check-in-hint = ستة أرقام تُعرض أو تُقال في مكان الجلسة.
check-in-qr = رمز استجابة سريعة يفتح صفحة تسجيل الحضور
check-in-there-html = <b>أنت في القائمة.</b> لا شيء آخر مطلوب.
check-in-title = تسجيل الحضور: { $title }
check-in-too-often = أخطأ الرمز عشر مرات: أخبر من يدرّس أنك حاضر.
check-in-wrong = ليس هذا رمز الآن: اقرأه مجددًا، فهو يتغير كل دقيقة.
class-about = درس مباشر · { $minutes } · حتى { $size ->
    [one] مشارك واحد
    [two] مشاركين اثنين
    [few] { $size } مشاركين
    [many] { $size } مشاركًا
   *[other] { $size } مشارك
    } · { $language } · { $price }
class-edit = غيّر الدرس
class-edit-note = { $planned ->
    [0] لا جلسة مخطط لها. ما يتغير يسري على ما يأتي.
    [one] جلسة واحدة مخطط لها. تحتفظ بوقتها ومدتها ومقاعدها، والمقاعد المتفق عليها بسعرها.
    [two] جلستان مخطط لهما. تحتفظان بوقتهما ومدتهما ومقاعدهما، والمقاعد المتفق عليها بسعرها.
    [few] { $planned } جلسات مخطط لها. تحتفظ بوقتها ومدتها ومقاعدها، والمقاعد المتفق عليها بسعرها.
   *[other] { $planned } جلسة مخطط لها. تحتفظ بوقتها ومدتها ومقاعدها، والمقاعد المتفق عليها بسعرها.
    }
class-for = لمن
class-for-a-team = فريق
class-for-everybody = الجميع
class-for-circle = مجموعة { $name }
class-for-hint = من لديه مقعد أو ينتظر مقعدًا يحتفظ به.
class-free = مجاني
class-is-retired = لم يعد هذا الدرس معروضًا: خطط لجلسة من درس آخر.
class-language = لغة التدريس
class-language-wrong = اكتب اللغة رمزًا، مثل en أو de-CH.
class-lead = لمن ولماذا
class-measure = العملة
class-measure-wrong = اكتب العملة بثلاثة أحرف، مثل EUR.
class-minutes = الدقائق
class-minutes-wrong = تستغرق الجلسة بين 5 دقائق ويوم: اكتب الدقائق رقمًا.
class-new = درس جديد
class-next = التالي: { $day }، { $hours } · { $free ->
    [zero] لا مقاعد شاغرة
    [one] مقعد واحد شاغر
    [two] مقعدان شاغران
    [few] { $free } مقاعد شاغرة
    [many] { $free } مقعدًا شاغرًا
   *[other] { $free } مقعد شاغر
    }
class-no-next = لا توجد جلسة متاحة الآن.
class-outcomes = بعد ذلك يستطيع المشاركون
class-outcomes-hint = واحدة في كل سطر.
class-price = سعر المقعد
class-price-asked = { $seats ->
    [one] مقعد واحد ينتظر
    [two] مقعدان ينتظران
    [few] { $seats } مقاعد تنتظر
   *[other] { $seats } مقعدًا ينتظر
    } ردًّا على السعر الحالي: أجب عنه أولًا ثم غيّره.
class-price-hint = اتركه فارغًا إن كان مجانيًا.
class-price-wrong = المقعد مجاني أو حتى عشرة ملايين: اكتب مبلغًا أصغر.
class-private = لـ{ $whom } وحده: لا يراه غيره.
class-retired-html = <b>لم تعد في الدليل.</b> تُعقد الجلسات المخطط لها، ولا تُخطط جلسات جديدة.
class-retirement = الخروج من الدليل
class-retirement-lead = لا يجدها أحد هناك بعد ذلك ولا تُخطط لها جلسات. تبقى الجلسات المخطط لها حتى تنتهي أو تُلغى. ومن أرادها ثانية كتب رغبة.
class-side = التكلفة والتخطيط
class-size = لكم مشاركًا
class-title = العنوان
class-title-missing = اكتب عنوانًا.
class-wish = اكتب رغبة فيها
class-write = إضافة إلى الفهرس
classes-lead = تُقدَّم مباشرة، في قاعة أو عبر رابط.
classes-none = لا توجد دروس بعد
classes-none-text = ما إن يُعرض عليك درس حتى يظهر هنا.
classes-title = الدروس المباشرة
closing-lead = عند التسوية يُدفع ما تم التعهد به؛ ومن حجز ولم يُعلَّم فقد غاب.
closing-title = التسوية
cost-each = { $came ->
    [one] { $all } في المجموع، لمن حضر وحده.
    [two] { $all } في المجموع، { $each } لكل من الشخصين اللذين حضرا.
   *[other] { $all } في المجموع، { $each } لكل واحد ممن حضروا، وعددهم { $came }.
    }
cost-nobody = { $all } في المجموع، ولم يحضر أحد.
cost-promised = وُعد أيضًا بمبلغ { $amount } ولم يُدفع بعد.
cost-title = كم كلّف
costs-agrees = الموافقة
costs-agrees-text = ممن يقودك، قبل حجز المقعد
costs-covered = لا أحد: يدفع { $title }، وبقي هذا الشهر { $left ->
    [one] درس واحد
    [two] درسان
    [few] { $left } دروس
   *[other] { $left } درسًا
    }
costs-cancel = الإعادة
costs-cancel-text = مجانًا حتى { $until }؛ ثم ينتقل إلى من يلي
costs-money = المال
costs-time = الوقت
costs-title = كم يكلف
crowd-book = احجز لمن تقودهم وعددهم { $count }
crowd-elsewhere = في جلسة أخرى في الوقت نفسه: { $count }
crowd-fits = { $count ->
    [0] لم يبق أحد ليُسأل
    [one] سيُسأل شخص واحد
    [two] سيُسأل شخصان
    [few] سيُسأل { $count } أشخاص
   *[other] سيُسأل { $count } شخصًا
    }
crowd-free = { $count ->
    [0] لا مقعد شاغر لا ينتظره أحد.
    [one] مقعد واحد شاغر.
    [two] مقعدان شاغران.
    [few] { $count } مقاعد شاغرة.
   *[other] { $count } مقعدًا شاغرًا.
    }
crowd-have = لهم مقعد أو سُئلوا من قبل: { $count }
crowd-invite = ادعهم جميعًا
crowd-lead = اختر فريقًا وجلسة، وانظر من يصلح لها، ثم اسألهم أو احجز لهم جميعًا دفعة واحدة.
crowd-link = فريق كامل
crowd-look = انظر من سيُسأل
crowd-names = أسماؤهم
crowd-nobody = لم يبق أحد من هذا الفريق: اختر فريقًا آخر أو جلسة أخرى، أو دع البقية تنتظر.
crowd-not-for = هذا الصف ليس لهم: { $count }
crowd-note = يحدث كل شيء أو لا شيء: إذا رُفض شخص قرأت السبب.
crowd-refused = { $name }: { $why }
crowd-reports = من تقودهم مباشرة
crowd-rest = إذا سُئل أكثر من المقاعد الشاغرة
crowd-rest-out = تُترك البقية
crowd-rest-wait = يُسأل الجميع، ومن لم يجد مقعدًا ينتظر في الصف
crowd-title = ادعُ فريقًا كاملًا
crowd-too-many = الحد الأقصى { $most } من الأشخاص في المرة الواحدة: اختر فريقًا أصغر.
crowd-whom = الفريق
departure-freed = لم يعد يعمل هنا.
departure-held = من كان يحجز المكان لم يعد يعمل هنا؛ يحجزه الآن { $name }.
departure-released = من كان يحجز المكان لم يعد يعمل هنا، ولم يبق أحد فوقه ليحجزه.
departure-taken-over = انتقل ممن لم يعد يعمل هنا.
despite-act = خطط له رغم ذلك
despite-again = اختر يومًا آخر، أو اضغط مرة أخرى لتبقيه.
despite-days = من { $from } إلى { $until }
despite-forbidden = اختر يومًا آخر، أو علّم «خطط له رغم ذلك» واذكر السبب.
despite-kept = تُعقد رغم «{ $name }» ({ $days }): { $why } ({ $by }، { $day })
despite-kept-nameless = تُعقد رغم «{ $name }» ({ $days }): { $why } ({ $day })
despite-leave-out = { $count ->
    [one] اترك هذا الموعد
    [two] اترك هذين الموعدين
    [few] اترك هذه المواعيد وعددها { $count }
   *[other] اترك هذه المواعيد وعددها { $count }
} وخطط للباقي: { $rest }
despite-leave-there = { $count ->
    [one] أبق هذا الموعد مكانه
    [two] أبق هذين الموعدين مكانهما
    [few] أبق هذه المواعيد مكانها وعددها { $count }
   *[other] أبق هذه المواعيد مكانها وعددها { $count }
} وانقل الباقي: { $rest }
despite-none-left = كلها تقع في أيام كهذه. ابدأ في يوم آخر أو أبقها.
despite-on = { $date } يقع في «{ $name }» ({ $kind }، { $days }، { $place }).
despite-title = ما يعارض هذا اليوم
despite-why = لماذا رغم ذلك
despite-why-hint = يظهر في صفحة الجلسة.
despite-why-long = قله في { $most } حرفًا على الأكثر.
despite-why-missing = قل في جملة لماذا تُعقد رغم ذلك.
engagement-agreed = يدرّس
engagement-agreed-already = وافق أحدهم على تدريس هذه الجلسة: أنهِ ذلك أولًا.
engagement-asked = سُئل
engagement-asked-already = سُئل من قبل ولم يجب بعد.
engagement-declined = اعتذر
engagement-done = درّس
engagement-ended = انتهى
engagement-line = { $fee } · «{ $answer }»
engagement-no-budget = الأجر يحتاج إلى ميزانية تدفعه: اختر واحدة، أو اترك الأجر فارغًا.
engagement-no-money = يُدفع الأجر مالًا: اختر ميزانية بعملة.
engagement-nobody = اختر أحدًا من القائمة.
engagement-over = لم يعد هذا السؤال مفتوحًا: انظر ما آل إليه.
engagement-teaches-then = تدرّس جلسة أخرى في ذلك الوقت: اعتذر، أو تنحَّ عنها أولًا.
engagement-unpaid = بلا أجر
engagement-withdrawn = سُحب
feed-address = العنوان لتقويمك
feed-once = انسخه الآن: يُعرض هذه المرة فقط. من يملكه يقرأ التقويم.
feed-own-name = جلساتي
feed-own-text = مقاعدك وما تدرّسه.
feed-since = مفتوح منذ { $since }.
feed-teaching = أدرّس: { $title }
feed-team-event = { $title }: { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
    } من فريقي
feed-team-name = جلسات فريقي
feed-team-text = من يحضر ممن تقودهم وأي جلسة.
feedback-answered = لقد أجبت: الإجابة مرة واحدة.
feedback-choose = اختر واحدة من الثلاث.
feedback-lead = ثلاثة أسئلة قصيرة. لا يُحفظ اسمك مع إجابتك، ولا تُعرض إلا مع { $least } إجابات على الأقل.
feedback-no = لا
feedback-not-asked = لا تُسأل عن هذه الجلسة: يُسأل من حضرها فقط، ليوم بعد نهايتها.
feedback-not-html = <b>لا سؤال هنا الآن.</b> يُسأل من حضر ليوم بعد النهاية.
feedback-note = ما الذي ينبغي أن يتغير؟
feedback-note-hint = إن شئت، من دون أسماء.
feedback-note-long = اكتب 500 حرف على الأكثر.
feedback-partly = جزئيًا
feedback-section = إجابتك
feedback-taught = هل كان التدريس جيدًا؟
feedback-thanks-html = <b>شكرًا.</b> حُفظت إجابتك من دون اسمك.
feedback-title = كيف كانت: { $title }؟
feedback-until = متاح حتى { $until }.
feedback-useful = هل ستستفيد من شيء منها؟
feedback-yes = نعم
feeds-lead = عنوان يجلب منه تقويمك جلساتك ويبقيها محدّثة.
feeds-title = اشتراك التقويم
fit-busy = مشغول في تقويمه
fit-free = متاح حينها
fit-language = يدرّس بلغتها
fit-no-topic = لا يرد أي من مواضيعه في الدرس
fit-other-language = ليس بلغتها
fit-ours = من الوحدة نفسها
fit-outside = خارج ساعاته
fit-perhaps = ضمن ساعاته، والتقويم غير معروف
fit-rated = يدرّس جيدًا برأي { $share } ({ $interval }) من { $of }
fit-style = يدرّس بالأسلوب المطلوب
fit-other-style = يدرّس بأسلوب آخر: { $style }
fit-about = { $fee }، نحو { $amount }
fit-no-rate = { $fee }، لا سعر صرف إلى { $measure }
fitting-any-style = أي أسلوب
fitting-style = الأسلوب المطلوب
fitting-sort = رتّب
fit-taught = { $times ->
        [one] درّس هذا الدرس مرة
        [two] درّس هذا الدرس مرتين
        [few] درّس هذا الدرس { $times } مرات
       *[other] درّس هذا الدرس { $times } مرة
    }
fit-teaching = يدرّس جلسة أخرى حينها
fit-topic = يدرّس «{ $topic }»
fit-unknown = وقته غير معروف
fit-unrated = إجابات أقل من أن تدل على تدريسه: { $of }
fit-week = { $has } من { $most ->
    [one] جلسة واحدة
    [two] جلستين
    [few] { $most } جلسات
    [many] { $most } جلسة
   *[other] { $most } جلسة
    } في ذلك الأسبوع
fitting-cannot = لا يستطيع الحضور، بقدر ما هو معروف.
fitting-list = من يناسب، ولماذا
fitting-note = الترتيب: من يستطيع الحضور، الموضوع، المتاح يقينًا، التدريس، من يعرف الدرس، الكلفة. ما قيل عن تدريسهم لا يغيّر الترتيب إلا إذا كان المجال كله فوق النصف أو تحته.
fitting-side = السؤال
fitting-title = ابحث عمّن يدرّس
follow-up-lead = مضى أسبوعان. لا يُحفظ اسمك مع إجابتك، ولا تُعرض إلا مع { $least } إجابات على الأقل.
follow-up-not-asked = لا تُسأل عن هذه الجلسة: يُسأل من حضرها فقط، بعد أسبوعين من نهايتها ولمدة أسبوع.
follow-up-not-html = <b>لا يُسأل شيء هنا الآن.</b> يُسأل من حضر بعد أسبوعين من النهاية ولمدة أسبوع.
follow-up-not-yet = لم تسنح فرصة بعد
follow-up-note = ما الذي ساعد أو أعاق؟
follow-up-outcomes = غاية الدرس:
follow-up-question = هل استعملت شيئًا منه؟
follow-up-title = هل استعملته: { $title }؟
follow-up-tried = جرّبته ولم ينجح
follow-up-used = نعم
guest-access = الدخول
guest-act = ادعُ
guest-again = احفظ وأرسل رابطًا
guest-email = عنوان البريد الإلكتروني
guest-end = أنهِ الدخول
guest-end-lead = يُسجَّل خروجه فورًا. تبقى جلساته له حتى تسمّي غيره.
guest-ended = { $organisation } · انتهى الدخول
guest-invite = ادعُ مدرّبًا من الخارج
guest-invite-lead = يصله رابط بالبريد ويرى جلساته ومن له مقعد فيها والقائمة والمواد وأوقاته وما اتُّفق عليه، ولا شيء غير ذلك.
guest-name = الاسم
guest-organisation = يعمل لدى
guest-until = { $organisation } · الدخول حتى { $day }
guest-until-label = الدخول حتى؛ أسبوعين على الأقل بعد آخر جلسة
guests-title = من الخارج
heard-at-once = في اليوم نفسه
heard-later = بعد أسبوعين
heard-note = لا يُحفظ اسم مع إجابة، والترتيب بالقرعة.
heard-of = { $count } من { $all }
heard-title = ما يقوله الحاضرون
heard-too-few = الإجابات: { $count }. تُعرض ابتداءً من { $least } حتى لا يُعرف أحد بإجابته.
heard-wait = يُسأل الحاضرون حتى { $until }؛ ثم يظهر هنا.
hold-days = لكم يوم
hold-note = تبقى ضمن مقاعدك حتى تسمّي أشخاصًا أو تطلقها.
hold-places = كم مكانًا
hold-title = حفظ أماكن بلا أسماء
hours-hint = فترة في كل سطر، بمنطقتك الزمنية: ‎1 09:00-12:30. ‏1 هو الاثنين و7 هو الأحد.
hours-label = متى يمكن أن تُسأل
hours-line-twice = السطر { $line } يتداخل مع سطر آخر في اليوم نفسه: اجمعهما.
hours-line-wrong = الساعات: السطر { $line } غير مفهوم. اكتب اليوم والساعات، مثل 1 09:00-12:30.
hours-title = ساعات الأسبوع
instructor-about = نبذة
instructor-about-hint = ما ينبغي أن يعرفه من يسأل: الخبرة، والمجموعات التي تفضّلها.
instructor-elsewhere = في ذلك الوقت يدرّس «{ $title }»، { $day }، { $time }: اختر وقتًا آخر أو شخصًا آخر.
instructor-seated = في ذلك الوقت مقعد محجوز في «{ $title }»، { $day }، { $time }: اختر وقتًا آخر أو شخصًا آخر.
instructor-is-retired = لم يعد على القائمة ولا يُسأل بعد الآن.
instructor-languages = اللغات
instructor-languages-hint = رموز تفصلها مسافات: en de ar
instructor-languages-wrong = اكتب اللغات رموزًا من حرفين أو ثلاثة، مثل en de.
instructor-lead = يقرؤها من يخطط للدروس وحده.
instructor-line = { $style } · { $languages } · { $rate }
instructor-mine = ما أدرّسه، ومتى
instructor-most = أقصى عدد جلسات في الأسبوع
instructor-most-wrong = اكتب عدد الجلسات في الأسبوع، من 1 إلى 40.
instructor-no-rate = بلا أجر
instructor-rate = أجر الساعة
instructor-rate-hint = فارغ حيث لا يُطلب شيء.
instructor-rate-hour = { $amount } في الساعة
instructor-retired-html = <b>خارج القائمة.</b> احفظ النموذج لتُسأل من جديد.
instructor-side = الوقت
instructor-style = الأسلوب
instructor-topics = المواضيع
instructor-topics-hint = موضوع في كل سطر، بكلمات الدروس.
instructor-topics-missing = اكتب موضوعًا واحدًا على الأقل.
instructors-add = أضف أحدًا
instructors-lead = من يمكن أن يُسأل ليدرّس، منا ومن الخارج.
instructors-none = لا أحد يُسأل بعد
instructors-none-text = أضف من يستطيع التدريس: ماذا، وبأي لغات، ومتى.
instructors-open = افتح
instructors-title = المدرّسون
invited-by-why = { $by } يدعوك: «{ $why }»
join-before = هناك ما يسبقها: أنجزه ثم انضم.
join-before-html = <b>هناك ما يسبقها.</b> يُفتح الاتصال عند إنجاز ما يرد أدناه.
join-door = الاتصال
join-early-html = <b>يُفتح الاتصال { $at }،</b> قبل البداية بربع ساعة.
join-no-call = لا اتصال: تعال إلى القاعة.
join-no-call-html = <b>لا اتصال.</b> تعال إلى القاعة؛ هناك رمز على الجدار.
join-no-seat = ليس لديك مقعد محجوز هنا: خذ مقعدًا أو انتظر الموافقة.
join-no-seat-html = <b>ليس لديك مقعد محجوز هنا.</b> خذ مقعدًا أو انتظر الموافقة.
join-note = انضمامك يضعك في قائمة الحاضرين.
join-over-html = <b>انتهت.</b> يُسجَّل حضور من كان هناك عند إقفال القائمة.
join-there-html = <b>أنت في القائمة.</b>
join-title = { $title }: الاتصال
kept-later = تفضل موعدًا آخر. هذه هي المواعيد الأخرى؛ ونخبرك عند إضافة موعد.
kept-yes = قلت نعم. اختر موعدًا؛ ونخبرك عند إضافة موعد.
mail-booked = حُجز: { $title }، { $day }
mail-booked-why = تصلك هذه الرسالة لأن لديك مقعدًا؛ يقرأ تقويمك المرفق.
mail-cancelled = لم يعد في تقويمك: { $title }، { $day }
mail-cancelled-why = تصلك هذه الرسالة لأن مقعدك انتهى؛ يقرأ تقويمك المرفق.
mail-changed = تغيّر: { $title }، { $day }
mail-changed-why = تصلك هذه الرسالة لأن جلسة لك فيها مقعد تغيّرت؛ يقرأ تقويمك المرفق.
mail-freed-why = تصلك هذه الرسالة لأن تقويمك يحجز لك هذا الوقت؛ وهو يقرأ المرفق.
mail-held = أجب بنعم أو لا في صفحته. وإلى ذلك الحين يحجز تقويمك الوقت فقط.
mail-hello = مرحبًا { $name }،
mail-link = الرابط: { $url }
mail-materials = أحضر واقرأ: { $text }
mail-nobody = ما زال البحث جاريًا عمّن يدرّس. مقعدك يبقى لك.
mail-phone = هاتف إن تعطل الرابط: { $number }
mail-teach = أنت تدرّس: { $title }، { $day }
mail-teach-changed-why = تصلك هذه الرسالة لأن جلسة تدرّسها تغيّرت؛ يقرأ تقويمك المرفق.
mail-teach-open = عرض الجلسة
mail-teach-over = لم تعد تدرّس: { $title }، { $day }
mail-teach-over-why = تصلك هذه الرسالة لأن تقويمك يذكر أنك تدرّس هذه الجلسة؛ وهو يقرأ المرفق.
mail-teach-why = تصلك هذه الرسالة لأنك تدرّس هذه الجلسة؛ يقرأ تقويمك المرفق.
material-done = أُنجز
material-is-needed = يجب إنجازه قبل الانضمام
material-link = الرابط
material-link-hint = عنوان يبدأ بـ ‎https://‎ أو صفحة هنا مثل ‎/learn‎. اتركه فارغًا إن لم يوجد.
material-link-wrong = اكتب عنوانًا يبدأ بـ ‎https://‎ أو صفحة هنا مثل ‎/learn‎.
material-minutes = الدقائق
material-minutes-wrong = اكتب كم دقيقة يستغرق، من 0 إلى 600.
material-needed = قبل الانضمام
material-title = ماذا
material-title-missing = اكتب ما يُقرأ أو يُنجز.
material-too-many = للدرس 50 مادة على الأكثر: أزل واحدة أولًا.
materials-add = أضف مادة
materials-count = المواد، { $count }
materials-lead = ما أنجزته يُحتسب لكل مواعيد هذا الدرس.
materials-left = { $count ->
    [zero] لا شيء يسبقها
    [one] شيء واحد يسبقها
    [two] شيئان يسبقانها
    [few] { $count } أشياء تسبقها
    [many] { $count } شيئًا يسبقها
   *[other] { $count } شيء يسبقها
    }
materials-none = لا شيء للقراءة أو الإنجاز بعد
materials-none-text = يبدأ الدرس بجلسته.
materials-title = المواد
member-about = { $whom } · { $each } · { $carried }
member-all = العضويات
member-budget-wrong = اختر ميزانية مالية مفتوحة تدفع ثمن المقاعد.
member-carried = { $months ->
    [zero] ما يبقى من الشهر يسقط.
    [one] يبقى الدرس الذي لم يؤخذ شهرًا آخر.
    [two] يبقى الدرس الذي لم يؤخذ شهرين آخرين.
    [few] يبقى الدرس الذي لم يؤخذ { $months } أشهر أخرى.
    [many] يبقى الدرس الذي لم يؤخذ { $months } شهرًا آخر.
   *[other] يبقى الدرس الذي لم يؤخذ { $months } شهر آخر.
    }
member-carry = يُرحَّل لعدد من الأشهر
member-carry-hint = 0: ما يبقى من الشهر يسقط.
member-carry-wrong = اكتب من 0 إلى { $most } شهرًا.
member-classes = الدروس كل شهر
member-classes-wrong = اكتب من 1 إلى { $most } درسًا كل شهر.
member-covers = مدفوع من { $title }.
member-days = من { $from } إلى { $until }
member-each = { $count ->
    [zero] لا دروس في الشهر
    [one] درس واحد في الشهر
    [two] درسان في الشهر
    [few] { $count } دروس في الشهر
    [many] { $count } درسًا في الشهر
   *[other] { $count } درس في الشهر
    }
member-end = إنهاء اليوم
member-everybody = الجميع
member-from = اليوم الأول
member-lapses = ما يبقى من الشهر يسقط.
member-lead = عدد من الدروس كل شهر، تُحجز دون طلب وتُدفع من ميزانية واحدة. من كان في عدة عضويات فله ذات الدروس الأكثر.
member-left = { $title }: { $each ->
    [one] بقي { $left } من درسك الشهري.
   *[other] بقي { $left } من دروسك الشهرية ({ $each }).
    }
member-there = هناك عضوية جارية بهذا الاسم لهؤلاء الأشخاص. أنهِها أولًا أو اختر اسمًا آخر.
member-most = أعلى سعر للمقعد
member-most-hint = بعملة الميزانية؛ فارغ لأي سعر. المقاعد الأغلى تُطلب.
member-name = الاسم
member-new = عضوية جديدة
member-no-budget = أنشئ ميزانية مالية أولًا: هي التي تدفع ثمن المقاعد.
member-none = لا أحد لديه عضوية بعد: كل مقعد له ثمن يُطلب.
member-of-before = { $count ->
    [zero] لا شيء منها من أشهر سابقة.
    [one] واحد منها من أشهر سابقة.
    [two] اثنان منها من أشهر سابقة.
    [few] { $count } منها من أشهر سابقة.
    [many] { $count } منها من أشهر سابقة.
   *[other] { $count } منها من أشهر سابقة.
    }
member-set-up = أنشئها
member-since = منذ { $from }
member-title = العضويات
member-title-wrong = اكتب اسمًا لا يزيد على { $most } حرفًا.
member-unit-wrong = اختر وحدة من القائمة.
member-until = اليوم الأخير إن وُجد
member-until-wrong = اليوم الأخير قبل الأول: غيّر أحدهما.
member-whom = لمن
minutes-back = لم تعد الدقائق مطلوبة.
minutes-booked = حُجز المقعد.
minutes-short = نفدت الدقائق المدفوعة في «{ $budget }». يمكن لمن يدير الميزانية أن يزيدها، ثم احجز من جديد.
minutes-worked = دقائق عمل في جلسة.

money-back = أُلغي المقعد.
money-booked = حُجز المقعد.
money-fee-agreed = وافق مدرّس.
money-fee-asked = سُئل مدرّس.
money-fee-back = لم تعد هناك حاجة إلى المدرّس، أو تنحّى.
money-fee-paid = درّس مدرّس.
money-paid = عُقدت الجلسة.
name-many = { $count ->
    [one] تحجز هذا المكان الواحد.
   *[other] تحجز هنا { $count } من الأماكن: اكتب في كل سطر اسمًا أو رقمًا.
    }
name-too-many = تحجز هنا { $count } من الأماكن: اكتب هذا العدد من الأسماء على الأكثر.
name-whom = لمن يكون
notice-before = قبل { $day }: استعد لـ{ $title }
notice-called-off = أُلغيت: { $title }
notice-called-off-why = { $when }. { $why }
notice-dated = تحدد الموعد: { $title }
notice-dated-why = { $when }. { $place }. قلت إنك ستحضر أو سُئلت: تُعرض المقاعد بهذا الترتيب.
notice-feedback = كنت حاضرًا؛ ثلاثة أسئلة قصيرة، متاحة ليوم واحد.
notice-follow-up = كنت هناك قبل أسبوعين؛ سؤال واحد مفتوح لأسبوع.
notice-freed = لم يعد محجوزًا في تقويمك: { $title }
notice-freed-why = { $when }. لم يعد لك مقعد؛ والوقت متاح من جديد.
notice-held = { $count ->
    [one] لديك الآن مكان محجوز بلا اسم: { $title }
   *[other] لديك الآن { $count } من الأماكن المحجوزة بلا أسماء: { $title }
    }
notice-held-why = { $when }. لم يعد { $name } يعمل هنا، وأنت تقود الفريق. سمِّ أشخاصًا أو اترك الأماكن.
notice-invited = أنت مدعو: { $title }
notice-left = { $count ->
    [zero] لا شيء ينبغي إنجازه أولًا، { $minutes }
    [one] شيء واحد ينبغي إنجازه أولًا، { $minutes }
    [two] شيئان ينبغي إنجازهما أولًا، { $minutes }
    [few] { $count } أشياء ينبغي إنجازها أولًا، { $minutes }
    [many] { $count } شيئًا ينبغي إنجازه أولًا، { $minutes }
   *[other] { $count } شيء ينبغي إنجازه أولًا، { $minutes }
    }
notice-moved = وقت أو مكان آخر: { $title }
notice-moved-seat = { $when }. { $place }. ما طلبته أو عُرض عليك باقٍ.
notice-moved-teach = { $when }. { $place }. أنت تدرّسها أو طُلب منك ذلك.
notice-moved-wait = { $when }. { $place }. يبقى مكانك في الانتظار.
notice-nobody-teaches = لا أحد يدرّس: { $title }
notice-nobody-teaches-why = { $when }. كان { $name } سيدرّسها ولم يعد يعمل هنا. ابحث عن شخص آخر أو ألغها في الوقت المناسب.
notice-not-agreed = لم يوافق أحد في الوقت المناسب: { $title }
notice-not-agreed-why = { $when }. كان المقعد محفوظًا لك حتى الآن؛ وهو متاح لغيرك من جديد.
notice-offered = مقعد شاغر لك: { $title }
notice-recommended = { $by } يوصي بدرس: { $title }
notice-said-later = { $name } يفضل موعدًا آخر: { $title }
notice-said-later-why = يبقى الاهتمام، ونخبره بكل موعد جديد.
notice-said-no = { $name } يقول لا: { $title }
notice-said-no-why = دون سبب، ولا يلزم ذكر سبب.
notice-said-yes = { $name } يقول نعم: { $title }
notice-said-yes-why = سألت، والجواب نعم.
notice-teach = يُطلب منك أن تدرّس: { $title }
notice-teach-ended = لم تعد تدرّس: { $title }
notice-teach-over = لم يعد يُطلب منك أن تدرّس: { $title }
notice-teach-over-why = { $when }. يدرّسها غيرك، أو يجري البحث عنه.
notice-teach-why = { $when }. أجب بنعم أو لا في «جلساتي».
notice-tomorrow = غدًا في { $time }: { $title }
number-between = اكتب عددًا صحيحًا من { $least } إلى { $most }.
number-unreadable = اكتب عددًا صحيحًا، مثل 12.
off-title = إلغاء
off-why = السبب، يقرؤه كل المعنيين
outcomes-title = بعد ذلك تستطيع
own-title = مقاعدك
person-not-for = هذا الدرس لغيره: ادعُ شخصًا آخر.
person-not-found = لا أحد في العمل بهذا الاسم أو الرقم: ابحث عنه في صفحة الأشخاص.
person-not-led = تحجز لمن تقودهم: ادعُ هذا الشخص بدلًا من ذلك.
person-several = عدة أشخاص بهذا الاسم: اكتب رقم من تقصده.
placed-counts = يُحسب لـ { $person }
placed-nobody = لا يُحسب لأحد
placed-title = أسماء التقرير التي حُسمت
report-to-come = السطر { $row } يذكر وقتًا لم يأتِ بعد: صدّر التقرير من جديد بعد انتهاء المكالمة.
seat-price = ثمن المقعد { $price }. موافقتك تطلب موافقة من يقودك.
session-cut-off-past = لن يستطيع أحد الحجز: ينتهي الحجز قبل البداية بعدد { $hours } من الساعات، وقد مضى ذلك. اختر وقتًا لاحقًا أو ساعات أقل.
session-nobody-yet = ما زال البحث جاريًا عمّن يقدّمها.
teacher-whole-name = هل تقصد { $name }؟ اكتب الاسم كاملًا أو الرقم، ولمن هو من الخارج الاسم واسم العائلة.
plan-act = تخطيط
plan-aside = للوقت المحجوز: «{ $title }»
plan-aside-minutes = يستغرق الدرس { $class }، والمحجوز لكل شخص { $aside }.
plan-aside-people = يتسع الدرس لـ { $size } في كل مرة، والمقصودون { $people }: تكفي للجميع { $sessions } جلسات.
plan-capacity = المقاعد
plan-count = العدد
plan-count-hint = أكثر من جلسة تصير سلسلة تُنقل وتُلغى معًا.
plan-cut-off = انتهاء الحجز، بالساعات قبل البداية
plan-instructor = من يدرّس
plan-instructor-hint = اسم زميل أو رقمه، أو اسم شخص من الخارج.
plan-lead = جلسة واحدة أو سلسلة في الساعة نفسها.
plan-link = رابط الاتصال
plan-materials = ما يُحضَر ويُقرأ
plan-offer = مدة العرض، بالساعات
plan-offer-hint = المدة المتاحة لمن ينتظر كي يجيب حين يشغر مقعد.
plan-phone = هاتف إن تعطل الرابط
plan-place = المكان أو كيفية الوصول إليه
plan-room = القاعة
plan-starts = البداية بالتوقيت المحلي
plan-starts-hint = مثل 2026-12-03 10:00. اتركه فارغًا لمعرفة من سيحضر أولًا.
plan-title = تخطيط جلسة
plan-weeks = الفاصل بالأسابيع
plan-zone = المنطقة الزمنية
questions-note = جملة، إن شئت
questions-title = يُطلب منك أن تدرّس
reason-missing = اكتب جملة: يقرؤها المعنيون.
recommend-already = لدى هذا الشخص توصيتك بهذا الدرس ولم يجب بعد.
recommend-gone = لم يعد هذا الدرس في القائمة: اختر غيره.
recommend-not-yours = اختر شخصًا تقوده.
report-backwards = الصف { $row } يخرج قبل أن يدخل: صحّح الأوقات.
report-file = تقرير Zoom أو Teams
report-hint = ملف CSV من Zoom أو تقرير الحضور من Teams.
report-missing = اختر ملف التقرير.
report-never-came = الصف { $row } يخرج ولم يدخل: أضف صف الدخول أو احذفه.
report-no-name = الصف { $row } بلا اسم ولا عنوان: صحّحه أو احذفه.
report-no-table = لا صف يسمّي أعمدة الاسم ووقت الدخول ووقت الخروج: صدّر قائمة المشاركين في الاتصال.
report-no-time = الصف { $row } بلا وقت في العمود { $column }: فيه «{ $text }». اكتبه هكذا: 2026-12-03 10:00:00.
report-not-text = هذا ليس نصًا مقروءًا: صدّر التقرير مجددًا بصيغة CSV.
report-other-day = هذه الأوقات من يوم غير يوم الجلسة: اختر تقرير هذه الجلسة.
report-title = استيراد من الاتصال
report-too-large = الملف أكبر من 4 ميغابايت أو مقطوع: صدّر تقرير هذه الجلسة مجددًا.
reserve-too-many = احجز أقل: { $free ->
    [zero] لا مقاعد شاغرة، والحد 50 للشخص.
    [one] مقعد واحد شاغر، والحد 50 للشخص.
    [two] مقعدان شاغران، والحد 50 للشخص.
    [few] { $free } مقاعد شاغرة، والحد 50 للشخص.
    [many] { $free } مقعدًا شاغرًا، والحد 50 للشخص.
   *[other] { $free } مقعد شاغر، والحد 50 للشخص.
    }
reserve-until-wrong = احتفظ بها حتى يوم قبل انتهاء الحجز.
retirement-lead = لا يُسأل بعد الآن؛ وما اتُّفق عليه يبقى.
retirement-title = خارج القائمة
return-why = السبب إن شئت؛ لا يراه غيرك
room-add = إضافة القاعة
room-change = تعديل القاعة
room-directions = كيفية الوصول إليها
room-directions-hint = الموقع والطابق والباب.
room-end = لم تعد مستعملة
room-end-lead = لن يُخطط فيها لشيء بعد الآن. ويبقى ما عُقد فيها مسجلًا.
room-equipment = ما فيها من تجهيزات
room-free = الشاغر حينها: { $rooms }.
room-is-retired = لم تعد هذه القاعة مستعملة: اختر غيرها.
room-name = الاسم
room-name-missing = أعط القاعة الاسم المعروف لها.
room-name-taken = لقاعة أخرى هذا الاسم: أضف الموقع أو الطابق.
room-new = قاعة جديدة
room-next = التالي: { $class }، { $day }، { $time }
room-none-next = لا شيء مخطط هنا.
room-of-none = ليست من قاعاتنا
room-planned = المخطط هنا
room-retired-html = لم تعد هذه القاعة مستعملة.
room-seats = { $seats ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $seats } مقاعد
    [many] { $seats } مقعدًا
   *[other] { $seats } مقعد
}
room-seats-planned = «{ $class }» يوم { $day } لعدد { $capacity }: لا تقل مقاعد القاعة عن ذلك حتى حينه.
room-seats-wrong = تتسع القاعة لما بين 1 و10 000 شخص: اكتب رقمًا.
room-side = إدارة هذه القاعة
room-site = الموقع
room-site-hint = تُذكر عطله عند تخطيط جلسة هنا.
room-site-none = لم يُذكر
room-site-unknown = لم يعد هذا الموقع موجودًا: اختر غيره.
room-still-planned = «{ $class }» مخطط هنا يوم { $day }: انقله أو ألغه أولًا.
room-taken = { $room } محجوزة: «{ $class }»، { $day }، { $time }.
room-too-small = { $seats ->
    [zero] لا مقاعد في { $room }: اختر قاعة أكبر أو مقاعد أقل.
    [one] تتسع { $room } لشخص واحد: اختر قاعة أكبر أو مقاعد أقل.
    [two] تتسع { $room } لشخصين: اختر قاعة أكبر أو مقاعد أقل.
    [few] تتسع { $room } لـ{ $seats } أشخاص: اختر قاعة أكبر أو مقاعد أقل.
    [many] تتسع { $room } لـ{ $seats } شخصًا: اختر قاعة أكبر أو مقاعد أقل.
   *[other] تتسع { $room } لـ{ $seats } شخص: اختر قاعة أكبر أو مقاعد أقل.
}
room-unknown = لم تعد هذه القاعة موجودة: اختر غيرها.
rooms-all = كل القاعات
rooms-lead = تتسع القاعة لجلسة واحدة في الوقت نفسه: تُرفض الثانية في الساعة نفسها.
rooms-none = لا قاعات بعد. ويمكن للجلسات الاستغناء عنها: صف المكان بالكلمات.
rooms-title = القاعات
said-why = «{ $why }»
seat-asks = { $person } يطلب { $title }، { $day }، { $hours }: { $price }
seat-before-you = { $before ->
    [zero] أنت الأول في الانتظار.
    [one] شخص واحد قبلك.
    [two] شخصان قبلك.
    [few] { $before } أشخاص قبلك.
    [many] { $before } شخصًا قبلك.
   *[other] { $before } شخص قبلك.
    }
seat-budget = يُدفع من
seat-budget-left = { $name }، المتبقي { $left }
seat-budget-other = تُحتسب كلفة الدرس بعملة { $measure }: اختر ميزانية تُحتسب بالعملة نفسها.
seat-decide = القرار في الطلب
seat-decided-elsewhere = هذا المقعد مطلوب في طلب قائم: يُحجز أو يُمنح لغيره بالقرار في ذلك الطلب.
seat-elsewhere = «{ $title }» في الوقت نفسه، { $day }، { $time }، وفيها مقعد محجوز: أعده أولًا أو بدّله.
seat-teaching = في ذلك الوقت تدريس «{ $title }»، { $day }، { $time }: ابحث عمن يدرّسه أولًا.
seat-free-until = يمكن إعادته مجانًا حتى { $until }.
seat-held-until = محفوظ لك حتى { $until }؛ ثم يعود شاغرًا.
seat-late = إن أُعيد الآن يُدفع ثمنه ما لم يأخذه غيرك.
seat-no-budget = لا تملك ميزانية بهذه العملة: اطلب من فريق الأفراد أن يقرر.
seat-no-date = لا موعد بعد: قل هل ستحضر.
seat-not-asked = لم يعد هذا المقعد مطلوبًا: انظر صفحته لمعرفة ما جرى.
seat-not-booked = لا يُعلَّم إلا المقعد المحجوز: أعد تحميل القائمة.
seat-not-held = لم يعد هذا المكان محفوظًا: احجز مقعدًا للشخص بدلًا منه.
seat-nothing-to-answer = لم يعد هناك ما تجيب عنه: الصفحة تبيّن ما جرى.
seat-nothing-to-give = لم يعد بالإمكان إعادة هذا المقعد: الصفحة تبيّن ما جرى.
seat-now = أين وصل
seat-offer-over = انتهى العرض وينتقل إلى من يلي: احجز مجددًا للانتظار.
seat-open = عرض المقعد
seat-others-decide = شخص آخر يقرر في طلب هذا المقعد.
seat-person-has-one = لدى هذا الشخص مقعد بالفعل: سمّ غيره.
seat-side = ما يمكنك فعله
seat-title = مقعد { $name }
seat-until = لك حتى { $until }؛ ثم ينتقل إلى من يلي.
seat-why = كلمتك في جملة واحدة يقرؤها الشخص
seat-without-name = محفوظ بلا اسم
seat-would-come = قلت إنك ستحضر. حين يتحدد الموعد تُبلَّغ ويُعرض عليك مقعد.
seats-wait-title = بانتظار كلمتك
series-following = { $after ->
    [one] هذه والتي بعدها
    [two] هذه والاثنتان بعدها
    [few] هذه و{ $after } جلسات بعدها
   *[other] هذه و{ $after } جلسة بعدها
    }
series-refused = { $day }: { $why } لم يتغير شيء.
series-scope = لأي الجلسات
series-this = هذه وحدها
series-wrong = السلسلة من 1 إلى 52 جلسة، كل منها بعد السابقة بما لا يزيد على 52 أسبوعًا.
session-by-link = عبر رابط
session-called-off-html = <b>أُلغيت:</b> { $why }
session-called-off-why = لن تُعقد: { $why }
session-capacity-taken = { $taken ->
    [zero] لا مقاعد مأخوذة.
    [one] مقعد واحد مأخوذ: أبقِ هذا العدد على الأقل أو ألغِ الجلسة.
    [two] مقعدان مأخوذان: أبقِ هذا العدد على الأقل أو ألغِ الجلسة.
    [few] { $taken } مقاعد مأخوذة: أبقِ هذا العدد على الأقل أو ألغِ الجلسة.
    [many] { $taken } مقعدًا مأخوذًا: أبقِ هذا العدد على الأقل أو ألغِ الجلسة.
   *[other] { $taken } مقعد مأخوذ: أبقِ هذا العدد على الأقل أو ألغِ الجلسة.
    }
session-capacity-wrong = للجلسة بين 1 و10 000 مقعد: اكتب رقمًا.
session-free-of = { $free } شاغر من { $capacity ->
    [one] مقعد واحد
    [two] مقعدين
    [few] { $capacity } مقاعد
    [many] { $capacity } مقعدًا
   *[other] { $capacity } مقعد
    }
session-full = مكتملة
session-full-wait = مكتملة، { $count } في الانتظار
session-has-begun = بدأت الجلسة: من يدرّسها يسجّل الحضور.
instant-there = { $at }، { $zone }
session-hours = { $from } إلى { $to }، { $zone }
session-is-called-off = أُلغيت هذه الجلسة: اختر موعدًا آخر.
session-is-closed = سُوّيت هذه الجلسة: لا تغيير بعد الآن.
session-left-html = كان <b>{ $name }</b> سيدرّس هنا ولم يعد يعمل في الدار.
session-link-wrong = اكتب رابطًا يبدأ بـ https://.
session-no-date = لا موعد بعد
session-nobody-html = <b>لا أحد يدرّسها بعد.</b> سمّ شخصًا أو ألغِها في الوقت المناسب: من لديه مقعد يرى أن البحث جارٍ.
session-nobody-teaches = يجري البحث عمن يدرّسها؛ ومقعدك باقٍ.
session-not-begun = لم تبدأ الجلسة بعد: عد عندما تبدأ.
session-open = إدارة الجلسة
session-over = انتهت.
session-past-cut-off = انتهى الحجز: اختر موعدًا آخر.
session-place-open = المكان لاحقًا
session-place-or-link = { $place } أو عبر رابط
session-running = بدأ.
session-side = تغيير الجلسة
session-taken-of = { $taken } مأخوذ من { $capacity ->
    [one] مقعد واحد
    [two] مقعدين
    [few] { $capacity } مقاعد
    [many] { $capacity } مقعدًا
   *[other] { $capacity } مقعد
    }
session-title = { $title }، { $day }
session-undated = لا موعد بعد: قل هل ستحضر فتُبلَّغ بالموعد أولًا.
session-when = { $day }، { $hours }
session-with = مع { $name }
session-without-time = لا موعد لهذه الجلسة بعد: تُحفظ الأماكن حين يتحدد.
session-would-come = { $count ->
    [zero] لم يقل أحد بعد إنه سيحضر
    [one] شخص واحد سيحضر
    [two] شخصان سيحضران
    [few] { $count } أشخاص سيحضرون
    [many] { $count } شخصًا سيحضرون
   *[other] { $count } شخص سيحضرون
    }
sessions-none = لا جلسة مخططة.
sessions-over = جلسات انتهت
sessions-title = الجلسات
state-asked = مطلوب، والمقعد محفوظ
state-attended = حضر
state-booked = محجوز
state-called-off = أُلغيت
state-declined = اعتذر
state-given-back = أُعيد
state-invited = مدعو
state-lapsed = انقضى
state-missed = غاب
state-not-attending = لن يحضر
state-not-required = غير مطلوب
state-offered = مقعد شاغر لك
state-refused = لم يُوافق عليه
state-released = أُطلق
state-reserved = محفوظ
state-waiting = في الانتظار
step-after = بعدها: سؤال واحد بعد أسبوعين
step-after-asked = هل استعملت شيئًا منها؟ لا يُحفظ اسمك مع إجابتك.
step-after-practice = في برنامج «{ $title }» تتدرب عليها ويراك أحدهم وأنت تفعل.
step-after-used = استُعملت بعد أسبوعين، بحسب { $share } ({ $interval }) من { $of }.
step-before = قبلها: { $count ->
    [one] شيء واحد للقراءة أو العمل
    [two] شيئان للقراءة أو العمل
    [few] { $count } أشياء للقراءة أو العمل
    [many] { $count } شيئًا للقراءة أو العمل
   *[other] { $count } شيء للقراءة أو العمل
    }
step-before-done = أنجزت { $done } من { $of }.
step-before-first = يُفتح الاتصال بعد إنجاز ذلك.
step-before-minutes = يستغرق ذلك { $minutes }؛ ويُفتح الاتصال بعد إنجازه.
step-before-none = قبلها: لا شيء للتحضير
step-before-others = { $count ->
    [one] وشيء واحد آخر إن أردت.
    [two] وشيئان آخران إن أردت.
    [few] و{ $count } أشياء أخرى إن أردت.
    [many] و{ $count } شيئًا آخر إن أردت.
   *[other] و{ $count } شيء آخر إن أردت.
    }
step-live = مباشرة: { $minutes }
step-live-been = { $people ->
    [few] حضرها { $people } أشخاص.
    [many] حضرها { $people } شخصًا.
   *[other] حضرها { $people } شخص.
    }
step-live-led = ممن تقودهم: { $names }.
step-live-useful = مفيدة، بحسب { $share } ({ $interval }) من { $of }.
step-live-with = مباشرة: { $minutes } مع { $names }
stepping-down-lead = يحتفظ الجميع بمقاعدهم ويقرؤون أن البحث جارٍ عن مدرّس.
stepping-down-title = لا تستطيع الحضور؟
steps-title = كيف تسير
style-coaching = إرشاد فردي
style-lecture = محاضرة
style-practice = تدريب عملي
style-workshop = ورشة
swap-agreed = بدل موعد آخر كما اتُّفق.
swap-full = تلك الجلسة مكتملة: مقعدك باقٍ كما هو.
swap-label = موعد آخر
swap-other-class = بدّل إلى جلسة أخرى من الدرس نفسه.
swap-too-late = لم تعد الإعادة مجانية: أعد المقعد واحجز الآخر.
taught-agreed = المتفق عليه: { $fee }
taught-coming = القادمة
taught-lead = ما تدرّسه، الأقرب أولًا.
taught-next = التالية
taught-none = لا تدرّس أي جلسة
taught-none-text = ما إن تُسمّى مدرّسًا حتى تظهر الجلسة هنا مع قائمتها.
taught-now = سجّل الحضور.
taught-ready = أنجز { $done } من { $all } ما يسبقها
taught-see = انظر القائمة
taught-take = سجّل الحضور
taught-title = جلساتي
taught-to-settle = انتهت: احفظ القائمة وسوّها.
teaching-title = من يدرّس
time-in-fold = في ذلك اليوم تتكرر { $time } مرتين لتأخير الساعة: اختر وقتًا آخر.
time-in-gap = في ذلك اليوم لا وجود للساعة { $time } لتقديم الساعة: اختر وقتًا آخر.
time-past = مضى هذا الوقت: اختر وقتًا قادمًا.
time-title = متى وأين
time-unreadable = اكتب الوقت هكذا: 2026-12-03 10:00.
time-far = اختر وقتًا قبل نهاية { $last }.
today-book = احجز
today-class = { $minutes }، { $free ->
    [0] لا مقاعد شاغرة
    [one] مقعد واحد شاغر
    [two] مقعدان شاغران
    [few] { $free } مقاعد شاغرة
    [many] { $free } مقعدًا شاغرًا
   *[other] { $free } مقعد شاغر
}
today-classes = اختر درسًا مباشرًا
today-classes-all = كل الدروس المباشرة
today-wait = انتظر
unknown-lead = في التقرير هذه الأسماء، ولا مقعد يحملها تمامًا.
unknown-minutes = { $minutes } في الاتصال
unknown-nobody = لا أحد
unknown-title = من هذا؟
unknown-whose = لمن المقعد
waiver-why = لماذا ليس مطلوبًا؛ يقرؤه الشخص
walk-in-act = تسجيله
walk-in-costs = للمقعد ثمن ولم يوافق عليه أحد بعد: يجب أن يوافق أولًا من يقود الشخص.
walk-in-full = كل المقاعد وعددها { $seats } محجوزة. يستطيع من أعدّ الحصة أن يضيف مقاعد.
walk-in-hint = الاسم أو الرقم. يحصل على مقعد ويُسجَّل حاضرًا.
walk-in-not-for = هذه الحصة لغيره: يستطيع من أعدّها أن يفتحها له.
walk-in-person = من حضر
walk-in-teaches = هذا الشخص هو من يقدّم الحصة.
walk-in-title = حضر شخص بلا مقعد
walk-in-why = حضر بلا مقعد.
wall-lead = من لديه مقعد يكتب الرمز أو يمسحه. يُحتسب من ربع ساعة قبل البداية حتى النهاية.
wall-note = يتغير كلاهما كل دقيقة. ويبقى رمز الدقيقة السابقة صالحًا.
wall-say = أو قل الرمز:
wall-scan = امسح هذا:
wall-title = الرمز على الجدار
whole-team-ask = اطلب جلسة خاصة
whole-team-even = { $people ->
    [two] ابتداءً من شخصين لا تكلف الجلسة الخاصة أكثر من المقاعد المفردة.
    [few] ابتداءً من { $people } أشخاص لا تكلف الجلسة الخاصة أكثر من المقاعد المفردة.
    [many] ابتداءً من { $people } شخصًا لا تكلف الجلسة الخاصة أكثر من المقاعد المفردة.
   *[other] ابتداءً من { $people } شخص لا تكلف الجلسة الخاصة أكثر من المقاعد المفردة.
    }
whole-team-title = لفريق كامل
zone-unknown = لا توجد منطقة زمنية { $name }: اكتب مثل Europe/Berlin.
