# السجلات في جمل.
records-initialized = { $who }: بداية «{ $what }»
records-experienced = { $who }: إتمام جزء «{ $what }»
records-answered = { $who }: إجابة عن «{ $what }»
records-answered-right = { $who }: إجابة صحيحة عن «{ $what }»
records-answered-wrong = { $who }: إجابة عن «{ $what }» ليست صحيحة بعد
records-progressed = { $who }: التقدم في «{ $what }» { $percent }٪
records-completed = { $who }: إكمال «{ $what }»
records-passed = { $who }: اجتياز «{ $what }»
records-failed = { $who }: عدم اجتياز «{ $what }»
records-recommended = { $who }: توصية بـ«{ $what }» إلى { $whom }
records-accepted = { $who }: قبول «{ $what }»
records-postponed = { $who }: تأجيل «{ $what }»
records-declined = { $who }: اعتذار عن «{ $what }»
records-voided = { $who }: إلغاء سجل
records-other = { $who }: { $verb } «{ $what }»
records-somebody = شخص ما
records-something = شيء بلا اسم
