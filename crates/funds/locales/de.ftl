# Amounts.
hours = { $hours } h
hours-minutes = { $hours } h { $minutes } min
amount-missing = Schreiben Sie einen Betrag.
amount-negative = Schreiben Sie einen Betrag über null.
amount-too-large = Das ist mehr, als ein Budget fassen kann: höchstens { $most }.
amount-whole-how = Schreiben Sie { $measure } als ganze Zahl.
amount-decimals-how = Schreiben Sie { $measure } mit höchstens { $places } Nachkommastellen, etwa { $example }.
amount-minutes-how = Schreiben Sie Minuten als ganze Zahl, oder Stunden und Minuten wie 1:30.
reason-missing = Schreiben Sie in einem Satz, warum. Er bleibt im Hauptbuch stehen.
order-differs = Das wurde schon mit anderem Inhalt gebucht. Laden Sie die Seite neu und sehen Sie die neuesten Buchungen an.
# Budgets.
budget-name-wrong = Geben Sie ihm einen Namen von höchstens { $most } Zeichen.
budget-purpose-missing = Sagen Sie, für welchen Zweck es ist: Zertifikate, Konferenzen.
budget-until-wrong = Der letzte Tag liegt vor dem ersten.
budget-parent-gone = Wählen Sie ein offenes Budget, das nicht einer einzelnen Person gehört.
budget-parent-measure = Das Budget darüber rechnet in { $measure }. Wählen Sie eines, das in demselben rechnet.
budget-too-deep = Budgets stehen höchstens sechs tief. Wählen Sie eines weiter oben.
budget-is-closed = { $name } ist geschlossen. Wählen Sie ein offenes Budget, oder legen Sie ein neues an.
budget-other-days = { $name } gilt von { $from } bis { $until }. Wählen Sie einen Tag darin, oder ein anderes Budget.
budget-too-little = In { $name } sind noch { $left }, nicht { $asked }. Nehmen Sie weniger, oder bitten Sie, wer es verantwortet, um mehr.
budget-rounding = Rundung, { $measure }
may-not-decide = Darüber entscheidet, wer dieses Budget verantwortet, oder eine People-Leitung.
may-not-decide-own = Dieses Geld ist für eine Person. Wer sie führt, entscheidet über das, worum sie bittet.
# Lines.
line-title-missing = Sagen Sie, wofür das Geld ist.
line-settled = Hier ist nichts mehr offen. Planen Sie es neu.
line-too-little-committed = Nur { $left } sind zugesagt. Sagen Sie zuerst den Rest zu.
line-too-little-open = Nur { $left } sind geplant oder zugesagt.
line-too-little-spent = Nur { $left } wurden ausgegeben.
# Transfers and rates.
transfer-same = Wählen Sie zwei verschiedene Budgets.
transfer-rounding = Rundungskonten nehmen nur, was Umrechnungen übrig lassen. Wählen Sie ein anderes Budget.
transfer-too-little = { $amount } sind weniger wert als die kleinste Einheit von { $measure }. Buchen Sie mehr um.
rate-currency-wrong = Schreiben Sie eine gültige Währung nach ISO 4217, etwa EUR.
rate-same = Wählen Sie zwei verschiedene Währungen.
rate-worth-wrong = Schreiben Sie eine Zahl über null mit höchstens 12 Nachkommastellen.
rate-minutes = Aus Minuten wird kein Geld, aus Geld werden keine Minuten. Wählen Sie ein Budget, das in demselben rechnet.
rate-missing = Zwischen { $from } und { $to } gibt es keinen Kurs für den { $day }. Eine People-Leitung kann auf der Seite „Kurse“ einen eintragen, für diesen Tag oder einen früheren.
