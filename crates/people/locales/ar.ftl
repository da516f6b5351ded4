# حقول ملف الموظفين.
people-field-number = الرقم
people-field-name = الاسم
people-field-first-name = الاسم الأول
people-field-last-name = اسم العائلة
people-field-email = عنوان البريد
people-field-language = اللغة
people-field-unit = الوحدة
people-field-site = مكان العمل
people-field-job = الوظيفة
people-field-grade = الدرجة
people-field-employment = نوع العمل
people-field-manager = رقم المدير
people-field-acting-manager = رقم النائب
people-field-dotted-manager = رقم المدير الثاني
people-field-post = رقم المنصب
people-field-reports-to = المنصب الأعلى
people-field-start-date = تاريخ البدء
people-field-leaving-date = تاريخ المغادرة
people-field-valid-from = يسري من
people-field-group = المجموعات
people-refused-pay = الأجر
people-refused-health = الصحة
people-refused-belief = الأصل أو المعتقد أو العضوية
people-refused-birth = الميلاد
# ما ليس صحيحًا في الربط.
people-mapping-unreadable = لا يمكن قراءة الربط: { $why }
people-mapping-needs = لا عمود يذهب إلى «{ $field }». اختر واحدًا.
people-mapping-refuses = «{ $column }» عن { $why }. لا يقرأ Guildhall ذلك. اتركه.
people-mapping-twice = «{ $column }» مستعمل مرتين. اختر مكانًا واحدًا له.
people-mapping-one-column = «{ $field }» يأخذ عمودًا واحدًا. الوحدات وحدها تتكون من عدة أعمدة.
# سطور الجمهور.
people-audience-all = كل ما يلي صحيح:
people-audience-any = واحد مما يلي صحيح:
people-audience-not-group = ما يلي غير صحيح:
people-audience-not = ليس: { $line }
people-audience-unit = يعمل في { $names } أو ما دونها
people-audience-site = مكان العمل { $names }
people-audience-job = الوظيفة { $names }
people-audience-grade = الدرجة { $names }
people-audience-employment = نوع العمل { $names }
people-audience-group = في مجموعة { $names }
people-audience-person = هو { $names }
people-audience-manager = مديره { $names }
people-audience-below = مديره { $names } أو من دونه
people-audience-tenure-least = { $days ->
    [one] هنا منذ يوم واحد على الأقل
    [two] هنا منذ يومين على الأقل
    [few] هنا منذ { $days } أيام على الأقل
   *[other] هنا منذ { $days } يومًا على الأقل
    }
people-audience-tenure-most = { $days ->
    [one] هنا منذ يوم واحد على الأكثر
    [two] هنا منذ يومين على الأكثر
    [few] هنا منذ { $days } أيام على الأكثر
   *[other] هنا منذ { $days } يومًا على الأكثر
    }
people-audience-tenure-between = هنا منذ { $least } إلى { $most } يومًا
people-audience-gone = شيء لم يعد موجودًا
people-audience-nothing-chosen = اختر واحدًا على الأقل.
people-audience-no-lines = تحتاج المجموعة إلى سطر واحد على الأقل. أضف سطرًا أو احذف المجموعة.
people-audience-no-time = قل كم يومًا على الأقل أو على الأكثر.
people-audience-too-deep = هذا متداخل أكثر مما يُفهم. ستة مستويات على الأكثر.
people-audience-too-many = ستون سطرًا على الأكثر. استعمل مجموعة أشخاص بدلًا من ذلك.
people-audience-too-many-choices = ثلاثمئة خيار على الأكثر. اختر وحدة أعلى بدلًا من ذلك.
# حقائق تحسم السطر.
people-fact-none = لا شيء
people-fact-unit = الوحدة: { $name }
people-fact-site = مكان العمل: { $name }
people-fact-job = الوظيفة: { $title }
people-fact-grade = الدرجة: { $grade }
people-fact-employment = نوع العمل: { $kind }
people-fact-started = هنا منذ { $date }
people-fact-manager = المدير: { $name }
people-fact-groups = المجموعات: { $names }
people-fact-no-group = ليس في أي مجموعة
people-fact-person = مذكور بالاسم أو غير مذكور
people-fact-not-at-work = ليس في العمل اليوم
