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
today-parts = { $done } من { $of } أجزاء
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
player-next = التالي
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
player-takeaway = خذ معك: { $objective }
player-finished-title = { $title }: تم
player-kept-finished = حُفظ في { $time }.
player-kept-course = حُفظ في { $time }. جزء من { $course }: تم { $done } من { $of } دروس.
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
team-overdue-none = لا أحد تجاوز موعدًا.
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
# Spotlights.
spotlight-title = تحت الضوء
spotlight-lead = ثلاثة على الأكثر معًا، بسبب ونهاية. تظهر في «اليوم».
spotlight-course = ماذا
spotlight-scope = لمن
spotlight-reason = لماذا، يقرؤه الجميع
spotlight-until = حتى
spotlight-add = ضعه تحت الضوء
spotlight-end = أخرجه
spotlight-full = ثلاثة تحت الضوء. أخرج واحدًا أولًا.
spotlight-none = لا شيء تحت الضوء الآن
spotlight-none-text = اختر ما يستحق نظرة، وقل لماذا وحتى متى.
spotlight-until-wrong = اختر يومًا من اليوم فصاعدًا.
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
