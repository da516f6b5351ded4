programmes-title = Programme
programmes-lead = Vorbereitung, Live-Kurs und Praxis bei der Arbeit, als ein Ganzes mit einem Tempo.
programmes-none = Sie sind in keinem Programm
programmes-none-text = Wenn Sie jemand in eine Gruppe holt, um Beobachtung bittet oder ein Programm für alle öffnet, steht es hier.
mine-title = Ihre
earned-title = Ihre Zertifikate
observed-title = Wen Sie beobachten
cohorts-title = Gruppen
all-programmes = Alle Programme
open-programmes = Diese können Sie beginnen
programme-is-retired = Nicht mehr im Gebrauch
programme-new = Neues Programm
programme-new-lead = Drei Phasen, in dieser Reihenfolge: Niemand kommt zur nächsten, bevor diese erledigt ist.
programme-name = Titel
programme-about = Wofür es ist
programme-phases = Die drei Phasen
programme-courses = Vor dem Live-Kurs: Kurse
programme-classes = Der Live-Kurs: aus dem Katalog
programme-live = Der Live-Kurs: was nicht im Katalog steht
programme-live-hint = Je Zeile einer. Wer die Gruppe leitet, sagt, wer da war; bei einem Live-Kurs des Katalogs sagt es seine Anwesenheit.
programme-practice = Praxis bei der Arbeit, von jemandem beobachtet
programme-capstone = Was eine Gruppe gemeinsam macht
programme-capstone-hint = Lassen Sie es leer, wenn es nichts ist. Das Zertifikat wartet darauf.
programme-certificate = Was auf dem Zertifikat steht
programme-certificate-hint = Der Titel, wenn Sie es leer lassen.
programme-months = Wie viele Monate das Zertifikat gilt
programme-months-hint = 0 heißt, dass es nicht endet.
programme-elsewhere = Wie viele Monate etwas anderswo Gemachtes her sein darf
programme-elsewhere-hint = 0 heißt: beliebig alt.
programme-opening = Wer beginnt
programme-open = Alle dürfen selbst beginnen, und wer Leute führt, mit dem ganzen Team
programme-before-days = Tage, bis die Kurse erledigt sind
programme-live-days = Tage bis zum Live-Kurs
programme-practice-days = Tage, bis die Praxis gesehen ist
programme-write = Programm schreiben
programme-retired = Dieses Programm ist nicht mehr im Gebrauch. Wählen Sie ein anderes.
programme-retired-html = Dieses Programm ist <b>nicht mehr im Gebrauch</b>: Niemand beginnt mehr. Gruppen, die darin sind, bleiben.
programme-acts = Beginnen, Gruppen, was zählt
one-per-line = Eines je Zeile.
phase-before = Vor dem Live-Kurs
phase-live = Der Live-Kurs
phase-practice = Praxis bei der Arbeit
phase-by = bis { $day }
stage-before = In Vorbereitung
stage-live = Bereit für den Live-Kurs
stage-practice = In der Praxis
stage-capstone = Wartet auf die gemeinsame Arbeit
stage-complete = Abgeschlossen
holds-for-ever = Es endet nicht.
holds-months = { $count ->
    [one] Es gilt { $count } Monat.
   *[other] Es gilt { $count } Monate.
    }
elsewhere-any-age = Was anderswo gemacht wurde, zählt in jedem Alter.
elsewhere-months = { $count ->
    [one] Was anderswo gemacht wurde, zählt { $count } Monat lang.
   *[other] Was anderswo gemacht wurde, zählt { $count } Monate lang.
    }
pace-days = Ab dem Tag, an dem Sie beginnen: Kurse in { $before ->
    [one] { $before } Tag
   *[other] { $before } Tagen
    }, der Live-Kurs in { $live ->
    [one] { $live } Tag
   *[other] { $live } Tagen
    }, die Praxis in { $practice ->
    [one] { $practice } Tag
   *[other] { $practice } Tagen
    }.
begin-title = Beginnen
begin-me = Allein beginnen
begin-team = Mit meinem ganzen Team beginnen
begun-already = Alle, die Sie meinen, sind in diesem Programm schon unterwegs. Öffnen Sie es unter Programme.
cohort-of-team = Team von { $name }
instead-title = Was auch zählt
instead-lead = Wer es gemacht hat, hat den Schritt erledigt; auf der Seite jeder Person steht, nach welcher Regel.
instead-step = Für den Schritt
instead-what = Das zählt auch
instead-months = Wenn es höchstens so viele Monate her ist
instead-months-hint = 0 heißt: beliebig alt.
instead-add = Zählen lassen
instead-end = Nicht mehr
instead-course = Der Kurs „{ $title }“
instead-certificate = Das Zertifikat „{ $title }“
instead-fresh = { $months ->
    [one] { $what }, höchstens { $months } Monat her
   *[other] { $what }, höchstens { $months } Monate her
    }
instead-gone = Etwas, das es nicht mehr gibt
instead-wrong = Wählen Sie einen Kurs oder ein Zertifikat, das nicht der Schritt selbst ist.
instead-there = Das zählt für diesen Schritt schon.
instead-many = Höchstens { $most } solche Regeln passen in ein Programm. Entfernen Sie zuerst eine.
step-choose = Wählen Sie einen Schritt dieses Programms.
retire-title = Außer Gebrauch
retire-lead = Niemand beginnt mehr. Gruppen, die darin sind, bleiben, und Zertifikate auch.
retire-act = Außer Gebrauch nehmen
capstone-title = Gemeinsame Arbeit
capstone-said = Was Sie davon gesehen haben
capstone-accept = Gemeinsame Arbeit annehmen
capstone-accepted = Angenommen
capstone-nothing = Hier gibt es keine gemeinsame Arbeit anzunehmen, oder sie ist schon angenommen.
certificate-title = Zertifikat
certificate-of = Programm
certificate-awarded = Erworben am
certificate-expires = Gilt bis
certificate-number = Nummer
certificate-until = Gilt bis { $day }
certificate-holds = Gilt
certificate-over = Gilt nicht mehr
certificate-revoked = Zurückgenommen
certificate-revoked-html = Dieses Zertifikat wurde <b>zurückgenommen</b>: { $why }
certificate-ends-html = Dieses Zertifikat gilt bis <b>{ $day }</b>. Erneuern Sie es rechtzeitig.
certificate-way = Wie es erworben wurde
certificate-renew = Erneuern
certificate-show = Zertifikat
cohort-new = Neue Gruppe
cohort-name = Name
cohort-before-on = Kurse erledigt bis
cohort-live = Tag des Live-Kurses
cohort-practice-on = Praxis gesehen bis
cohort-lead = Wer sie leitet
cohort-lead-hint = Ein Name oder eine Nummer. Sie selbst, wenn Sie es leer lassen.
cohort-set-up = Gruppe anlegen
cohort-live-on = Live-Kurs am { $day }
cohort-pace = Kurse bis { $before }, Live-Kurs am { $live }, Praxis bis { $practice }.
cohort-led-by = Geleitet von { $name }.
cohort-nobody = Noch ist niemand hier
cohort-nobody-text = Holen Sie Leute mit Namen oder Nummer herein oder ein ganzes Team auf einmal.
cohort-full = Eine Gruppe hat Platz für { $most } Leute. Legen Sie eine weitere an.
members-title = Wer dabei ist
members-summary = { $done } von { $all } abgeschlossen
members-person = Person
members-stage = Wo sie stehen
members-steps = Schritte
member-late = Im Rückstand seit { $day }
members-observer = Wer beobachtet
observer-none = Noch niemand
steps-done = { $done } von { $all ->
    [one] { $all } Schritt
   *[other] { $all } Schritten
    }
join-title = Leute hereinholen
join-numbers = Namen oder Nummern
join-act = Hereinholen
join-nobody = Schreiben Sie mindestens einen Namen oder eine Nummer.
team-title = Ihr ganzes Team
team-text = Alle, die Sie führen; jede Person wird von ihrer Führungskraft beobachtet.
team-join = Mein Team hereinholen
person-unknown = Niemand im Betrieb heißt „{ $text }“. Schreiben Sie einen Namen oder eine Nummer.
person-many = Mehrere heißen „{ $text }“. Schreiben Sie die Nummer.
day-to-come = Dieser Tag kommt erst noch. Wählen Sie den Tag, an dem es gemacht wurde.
too-long-ago = { $count ->
    [one] In diesem Programm zählt, was höchstens { $count } Monat her ist.
   *[other] In diesem Programm zählt, was höchstens { $count } Monate her ist.
    }
days-order = Die Tage müssen aufeinander folgen: Kurse, Live-Kurs, Praxis.
days-over = Dieser Tag ist vorbei. Wählen Sie einen, der noch kommt.
days-title = Andere Tage
days-lead = Alle auf dem Weg erfahren es. Was erledigt ist, bleibt erledigt.
days-act = Diese Tage setzen
text-wrong = Schreiben Sie etwas, höchstens { $most } Zeichen.
text-long = Schreiben Sie höchstens { $most } Zeichen.
months-wrong = Schreiben Sie eine Zahl von Monaten von 0 bis 120.
pace-wrong = Schreiben Sie Tage von 0 bis { $most }; keine Phase ist kürzer als die davor.
steps-many = Eine Phase hat höchstens { $most } Schritte.
step-missing = Schreiben oder wählen Sie mindestens einen Schritt.
course-gone = Einen dieser Kurse gibt es nicht mehr. Wählen Sie neu.
class-gone = Einer dieser Live-Kurse steht nicht mehr im Katalog. Wählen Sie neu.
step-done = Erledigt
step-open = Offen
step-closed = Öffnet sich, wenn die Phase davor erledigt ist
was-there = War am { $day } im Live-Kurs; es zählt, sobald die Phase davor erledigt ist.
why-course = Der Kurs wurde am { $day } abgeschlossen.
why-was-there = So sagt es die Anwesenheit des Live-Kurses am { $day }.
why-attended = { $name } sagt, dass die Person da war ({ $day }).
why-observed = { $name } sah: { $evidence } ({ $day })
why-instead = Nach Regel: „{ $source }“, gemacht am { $day }.
why-elsewhere = Anderswo gemacht ({ $source }, { $day }): { $evidence }. Angenommen von { $name }.
why-withdrawn = Zählt nicht mehr: { $why }
why-withdrawn-by = { $name } hat es zurückgenommen: { $why }
history-title = Wie es dazu kam
history-line = { $day }: { $step }. { $why }
mark-attended = War da
mark-seen = Was Sie gesehen haben: { $step }
mark-observed = Bestätigen
mark-elsewhere = Anderswo gemacht
mark-source = Wo
mark-on = An welchem Tag
mark-evidence = Was es zeigt
mark-accept = Annehmen
mark-withdraw = Zurücknehmen
mark-withdraw-lead = Schritte späterer Phasen, die darauf standen, zählen nicht mehr, und ein Zertifikat, das darauf stand, wird zurückgenommen.
mark-withdraw-why = Warum es nicht mehr zählt
mark-withdraw-act = Zurücknehmen
mark-done = Dieser Schritt ist schon erledigt.
mark-open = Dieser Schritt ist nicht erledigt, also gibt es nichts zurückzunehmen.
mark-closed = Die Phase davor ist noch nicht erledigt.
mark-wrong-way = Dieser Schritt wird nicht auf diese Weise erledigt.
mark-of-house = Dieser Schritt zählt durch einen Kurs, durch Anwesenheit oder nach einer Regel. Berichtigen Sie es dort.
attendance-corrected = die Anwesenheit des Live-Kurses wurde berichtigt
may-not-observe = Nur wer beobachtet oder diese Person führt, bestätigt die Praxis.
observer-practises-too = Sie gehen denselben Weg: Sobald das bei Ihnen zählt, können Sie es für andere bestätigen.
may-not-accept = Nur wer die Gruppe leitet, sagt, wer da war und was zählt.
may-not-name = Nur wer die Gruppe leitet oder diese Person führt, sagt, wer beobachtet.
may-not-mark-own = Niemand bestätigt eigene Schritte. Fragen Sie, wer Sie beobachtet oder die Gruppe leitet.
member-side = Tempo, Beobachtung und die anderen
member-pace = Tempo
member-observer = Wer beobachtet
observer-other = Jemand anderes beobachtet
observer-hint = Ein Name oder eine Nummer.
observer-set = Beobachtung festlegen
observer-is-member = Niemand beobachtet sich selbst. Nennen Sie jemand anderen.
member-fellows = Mit Ihnen in der Gruppe
member-out-title = Aus der Gruppe nehmen
member-out-why = Grund
member-out-hint = Die Person liest ihn. Was gemacht ist, bleibt.
member-out-act = Herausnehmen
member-ended = Diese Person wurde aus der Gruppe genommen. Holen Sie sie zuerst wieder herein.
member-ended-html = Aus der Gruppe genommen: { $why }
member-complete = Hier ist alles erledigt, darum wird niemand herausgenommen.
notice-joined = Sie sind im Programm { $programme }
notice-joined-why = Jemand hat Sie in eine Gruppe geholt; die Seite zeigt die Tage und was schon zählt.
notice-practises = Praxis zu sehen und zu bestätigen: { $programme }
notice-practises-why = Jemand, den Sie beobachten, hat den Live-Kurs hinter sich und übt jetzt.
notice-ending = Ihr Zertifikat { $title } gilt bis { $day }
notice-ending-why = Es wurde noch nicht erneuert.

today-earned = Erworben
budgets-title = Geld und bezahlte Zeit
budgets-lead = Plätze in den Live-Kursen dieses Programms greifen zuerst auf diese zu.
budgets-none = Kein Budget ist allein für dieses Programm. Seine Plätze greifen auf die Budgets der Einheiten und aller zu.
budget-says = { $left } übrig von { $given }: { $planned } geplant, { $committed } zugesagt, { $spent } ausgegeben.
budget-overrun = { $by } darüber
budget-closed = Geschlossen
budget-new = Neues Budget für dieses Programm

version-number = Version { $number }
version-by = { $name }, { $day }
version-first = So wurde es zuerst geschrieben.
version-moved = { $version }, seit { $name } die Gruppe umgestellt hat ({ $day })
version-newer-html = Von diesem Programm gibt es eine <b>neuere Version</b>. Diese Gruppe macht weiter, wie sie begonnen hat, bis Sie sie umstellen.
versions-title = Versionen
versions-lead = Was geändert wurde, von wem und wann. Laufende Gruppen behalten ihre Version, bis ihre Leitung sie umstellt.
changes-title = Was sich ändert
changes-what = Was
changes-before = Vorher
changes-after = Nachher
changes-nothing = nichts
revise-title = Überarbeiten
revise-lead = Daraus wird eine neue Version. Neue Gruppen nehmen sie; laufende Gruppen behalten die, mit der sie begonnen haben.
revise-back = Zurück zum Programm
revise-kept = Bleibt: { $step }
revise-kept-hint = Auch mit anderen Worten ist es derselbe Schritt, und was erledigt ist, bleibt erledigt. Leeren Sie eine Zeile, so wird der Schritt nicht mehr verlangt.
revise-live = Mehr für den Live-Kurs, das nicht im Katalog steht
revise-practice = Mehr Praxis bei der Arbeit
revise-said = Was sich ändert und warum
revise-said-hint = Wer den Verlauf liest, sieht es. Sie können es leer lassen.
revise-act = Neue Version schreiben
revise-yes = Ja
revise-no = Nein
revise-nothing = Es ist noch nichts geändert. Ändern Sie zuerst etwas.
revise-meanwhile = { $name } hat eine neue Version geschrieben, während Sie an Ihrer geschrieben haben. Lesen Sie unten, was anders ist, und senden Sie Ihre noch einmal.
revise-meanwhile-title = Was inzwischen jemand anderes geändert hat
revise-meanwhile-lead = Was Sie nicht geändert haben, steht jetzt so da wie in der neuen Version; was Sie geändert haben, steht so da, wie Sie es geschrieben haben.
move-title = Ansehen, was sich ändert
move-lead = Was erledigt ist, bleibt erledigt. Wer alles erledigt hat, bleibt bei der Version, mit der es erledigt war, und behält das Zertifikat.
move-members = Was es für die Einzelnen heißt
move-stays = Alles erledigt: bleibt, wie es ist.
move-new = Neu: { $steps }
move-done = Bleibt erledigt: { $steps }
move-rests = Erledigt und nicht mehr verlangt; es bleibt im Verlauf: { $steps }
move-seats-title = Plätze in Live-Kursen, die nicht mehr verlangt werden
move-seat = { $name }: { $class }, { $day }
move-seats-stay = Diese Plätze bleiben gebucht.
move-seats = { $count ->
    [one] Jemand hat einen Platz in einem Live-Kurs, der nicht mehr verlangt wird. Sagen Sie, dass er bleibt, oder geben Sie ihn vorher zurück.
   *[other] Leute haben { $count } Plätze in Live-Kursen, die nicht mehr verlangt werden. Sagen Sie, dass sie bleiben, oder geben Sie sie vorher zurück.
    }
move-act = Gruppe auf diese Version umstellen
move-back = Lassen, wie es ist
move-already = Diese Gruppe hat schon die neueste Version.
move-newer = Es gibt eine neuere Version als die, die Sie gelesen haben. Lesen Sie unten, was sich jetzt ändert, und senden Sie noch einmal.
notice-moved = Das Programm { $programme } hat sich für Sie geändert
notice-moved-why = Ihre Gruppe macht in einer neuen Version weiter. Was Sie gemacht haben, bleibt erledigt; die Seite zeigt, was neu ist.
notice-days = Das Programm { $programme } hat andere Tage
