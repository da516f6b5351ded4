window = { $from } bis { $until } { $year }
hours = { $hours } Std.
people-count = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
    }
people-few = weniger als 5 Personen
people-unsaid = die Zahl der Personen wird nicht gezeigt
somebody = Jemand
team = Team
planned = Geplant
needed = Nötig
needed-of = Nötige Minuten in { $team }
from-day = Erster Tag
until-day = Letzter Tag
until-wrong = Der letzte Tag liegt vor dem ersten.
number-missing = Schreiben Sie eine ganze Zahl.
person-unknown = Damit wird niemand gefunden. Schreiben Sie einen Namen oder eine Nummer.
person-many = Mehrere heißen so. Schreiben Sie die Nummer.
tier-organisation = Organisation
tier-team = Team
tier-individual = Person
alignment-title = Ausrichtung, { $days }
alignment-about = { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
    } in { $teams ->
    [one] { $teams } Team
   *[other] { $teams } Teams
    }, { $hours ->
    [one] { $hours } geplante Stunde
   *[other] { $hours } geplante Stunden
    }
lead-none = In diesen zwei Quartalen gilt kein Ziel. Nennen Sie das erste, dann beginnt der Webstuhl.
lead-html = { $served } von { $all ->
    [one] { $all } Ziel ist
   *[other] { $all } Zielen sind
    } über { $bar } % bedient, und { $hours ->
    [one] { $hours } geplante Stunde dient
   *[other] { $hours } geplante Stunden dienen
    } keinem genannten Bedarf.
lead-gap-html = { $served } von { $all ->
    [one] { $all } Ziel ist
   *[other] { $all } Zielen sind
    } über { $bar } % bedient. <b>Für „{ $name }“ ist in { $teams ->
    [one] { $teams } Team, das es verlangt hat
   *[other] { $teams } Teams, die es verlangt haben
    }, nichts geplant</b>, und { $hours ->
    [one] { $hours } geplante Stunde dient
   *[other] { $hours } geplante Stunden dienen
    } keinem genannten Bedarf.
loom-title = Der Webstuhl: was die Organisation braucht, Teams verlangen, Menschen wünschen
loom-download = Herunterladen
loom-whole = Alle Teams
loom-how = Zeilen sind Ziele der Organisation, Spalten sind Teams. Jeder Balken zeigt geplante Minuten je Person auf einer Skala von 0 bis { $most }; die senkrechte Marke ist, was das Ziel dort braucht, das umrandete Stück fehlt. „verlangt“ heißt, das Team hat es selbst genannt. Punkte sind Menschen, die es wünschen, einer für je fünf. Zeit, die noch auf Inhalt wartet, zählt noch nicht.
loom-region = Der Webstuhl, Tabelle
loom-objective = Ziel, wer es trägt
loom-served = Bedient
cell-nothing = nichts nötig, nichts geplant
cell-of-html = <b>{ $planned }</b> von { $needed }
cell-outside-html = <b>{ $planned }</b> Min.
cell-wishes = { $count ->
    [one] { $count } Wunsch.
   *[other] { $count } Wünsche.
    }
cell-asked = verlangt
cell-unserved = unbedient
cell-orphan = ohne Bezug
outside = Außerhalb der Ziele
outside-owner = niemand trägt es
key = Legende
key-short = geplant, dann was fehlt
key-outside = außerhalb der Ziele
key-wishes = 10 Personen wünschen
key-dashed = Gestrichelt
key-busy = keine Kurse
overlap-title = Wo sich die drei Ebenen treffen
overlap-total = { $hours ->
    [one] { $hours } geplante Stunde, einmal gezählt
   *[other] { $hours } geplante Stunden, jede einmal gezählt
    }
overlap-region = Überschneidung der Ebenen, Tabelle
overlap-who = Wer es will
overlap-hours = Stunden
overlap-share = Anteil
overlap-read = Lies es so
overlap-how = Die drei Zeichen stehen für Organisation, Team, Person, in dieser Reihenfolge. Gefüllt heißt, diese Ebene hat es genannt. Ein Wunsch zählt ab 5 Personen.
meet-all = Alle drei
meet-organisation-team = Organisation + Team
meet-organisation-individual = Organisation + Person
meet-organisation = Nur Organisation
meet-team-individual = Team + Person
meet-team = Nur Team
meet-individual = Nur Person
meet-nobody = Niemand nannte es
read-all = Behalten; die Termine schützen
read-organisation-team = Den Menschen sagen, warum
read-organisation-individual = Die Teamleitungen fragen
read-organisation = Braucht man es noch?
read-team-individual = Ein Ziel wert?
read-team = Gut im Teambudget
read-individual = Mit Lernzuschuss machbar
read-nobody = Verbinden oder streichen
orphans-title = Lernen ohne Bezug und unbediente Ziele
orphans-learning = Lernen, das keinem Ziel dient
orphans-none = Alles Geplante dient einem genannten Bedarf.
orphan-about = { $teams } · { $hours } Std.
orphan-act = Verbinden oder streichen
unserved-title = Ziele ohne genug Lernen
unserved-none = Jedes Ziel hat das meiste, was es braucht.
unserved-teams = { $teams }: nichts geplant
unserved-share = { $share } des Bedarfs sind geplant.
unserved-wished = { $share } des Bedarfs sind geplant. { $wishes ->
    [one] { $wishes } Person wünscht es.
   *[other] { $wishes } Personen wünschen es.
    }
silent-teams = { $count ->
    [one] ein Team hat noch nichts gesagt
   *[other] { $count } Teams haben noch nichts gesagt
    }: { $names }. Vielleicht brauchen sie mehr, als hier steht.
future-share = { $share } der Stunden gelten künftigem Bedarf
calendar-title = Zwei Quartale, geplant vor dem Inhalt
calendar-region = Lernkalender nach Monaten
board = Vorstandsseite
board-title = Lernplan, { $days }
board-back = Zurück zur Ausrichtung
board-stamp = { $company }, Stand { $day }
objectives-title = Ziele
objectives-lead = Was Organisation, Teams und Menschen erreichen wollen, und wer dafür einsteht.
objectives-none = Noch nichts.
objective-new = Ein Ziel nennen
objective-add = Nennen
objective-whose = Wessen Ziel es ist
objective-whose-missing = Wählen Sie, wessen Ziel es ist.
objective-mine = Nur meines
objective-name = Name
objective-name-hint = Wenige Worte, die alle verstehen: Weniger Lecks im Test
objective-name-wrong = Geben Sie ihm einen Namen von höchstens { $most } Zeichen.
objective-area = Bereich der Arbeit
objective-owner = Wer es trägt
objective-owner-hint = Name oder Nummer; Sie selbst, wenn hier nichts steht.
objective-sponsor = Wer es in der Leitung vertritt
objective-sponsor-hint = Jemand außerhalb der Personalarbeit, der es jedes Halbjahr bestätigt.
objective-sponsor-owner = Vertreten muss es jemand anderes, als es trägt.
objective-sponsor-inside = Vertreten muss es jemand, der nicht das Lernen leitet.
objective-sponsored = { $name }
objective-kpi = Zu sehen an
objective-kpi-hint = Eine Zahl, die sich bewegt: Lecks je 1 000 Geräte
objective-weight = Gewicht in Prozent
objective-weight-wrong = Ein Gewicht liegt zwischen 0 und 100.
objective-weights-wrong = Die Gewichte ergeben zusammen { $sum } am { $day }, nicht 100 %. Ändern Sie eines oder schließen Sie ein Ziel.
objective-too-long = Ein Ziel gilt höchstens drei Jahre.
objective-parent = Dient
objective-no-parent = Nichts darüber
objective-parent-gone = Dieses Ziel ist geschlossen. Wählen Sie ein offenes.
objective-parent-lower = Ein Ziel dient einem der gleichen Ebene oder einer höheren.
objective-too-deep = Ziele stehen höchstens fünf tief. Wählen Sie eines weiter oben.
objective-circle = „{ $name }“ stünde über sich selbst. Wählen Sie ein anderes.
objective-put = Dorthin stellen
objective-topics = Themen
objective-topics-hint = Mit Kommas getrennt; danach werden Bedarf und Kurse gefunden.
objective-minutes = Minuten, die es je Person braucht
objective-minutes-hint = Für das Ziel eines Teams. Ziele der Organisation bekommen sie je Team auf ihrer Seite.
objective-minutes-of-team = Minuten gelten für ein Team. Lassen Sie das leer; auf der Seite des Ziels hat jedes Team seine eigenen.
objective-target-wrong = Minuten liegen zwischen 0 und 100 000.
objective-until = bis { $day }
objective-weighs = wiegt { $share }
objective-about = Dazu
objective-needs = Was es braucht, je Team
objective-needs-how = Minuten je Person
objective-needs-act = Diese Minuten behalten
objective-served = { $share } dessen, was es braucht, sind geplant.
objective-below = Was ihm dient
objective-personal = { $count } Personen haben es sich vorgenommen.
objective-side = Handlungen
objective-confirm-title = Gilt es noch?
objective-confirm-lead = Sie vertreten es. Einmal im Halbjahr sagen Sie es.
objective-confirm = Es gilt noch
objective-note = Ein Wort dazu
objective-confirmed = Bestätigt am { $day }
objective-confirmed-already = Es wurde in diesem Halbjahr bestätigt.
objective-is-closed = „{ $name }“ ist geschlossen.
objective-closed-note = Dieses Ziel ist geschlossen. Was dafür geplant war, bleibt geplant.
objective-close-title = Es ist vorbei
objective-close-lead = Zeiten bleiben und stehen dann außerhalb der Ziele.
objective-close = Ziel schließen
objective-change = Ändern
objective-change-link = Ändern
objective-change-act = Änderung behalten
objective-history = Was es vorher war
objective-was = { $field }: { $was }
objective-changed-by = Geändert von { $name } am { $day }
objective-was-nothing = nichts
objective-days = Zeitraum
objective-left = { $name } (ausgeschieden)
objective-owner-left = { $name } hat es getragen und ist ausgeschieden. Ändern Sie das Ziel und nennen Sie, wer es jetzt trägt.
objective-sponsor-left = { $name } hat es in der Leitung vertreten und ist ausgeschieden. Ändern Sie das Ziel und nennen Sie jemand anderen oder niemanden.
objective-owner-missing = Nennen Sie, wer es trägt.
objective-left-chosen = Diese Person ist ausgeschieden. Nennen Sie jemanden, der noch da ist.
objective-owner-change-hint = Ein Name oder eine Nummer.
needs-title = Was wir brauchen
needs-lead = Sagen Sie es in einer Minute. Jemand antwortet binnen fünf Arbeitstagen.
needs-owed = Wartet auf Ihre Antwort
needs-owed-how = nach dem Tag, an dem sie fällig ist
needs-mine = Was Sie gesagt haben
needs-mine-none = Noch nichts. Was ist schwer, langsam oder neu in Ihrer Arbeit?
need-say = Sagen Sie, was Sie brauchen
need-say-lead = Ein Satz genügt.
need-title = Was fehlt, in einem Satz
need-title-hint = Beschreibe die Arbeit, nicht eine Person.
need-title-wrong = Sagen Sie es in einem Satz von höchstens { $most } Zeichen.
need-topic = Thema, wenn es ein Wort dafür gibt
need-unit = Für wen
need-for-me = Für mich
need-unit-missing = Wählen Sie das Team, in dem Sie es gesehen haben.
need-people = Bei wie vielen Sie es gesehen haben
need-people-wrong = Das liegt zwischen 1 und { $most }, den Personen dieses Teams.
need-share = Wer mich führt, darf sehen, dass es von mir ist
need-raise = Sagen
need-people-leader = Die Leitung des Lernens
need-answers-by = { $who } antwortet bis { $day }
need-raised = Gesagt am { $day }
need-seen = Bei { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
    } gesehen, { $unit }, von { $who }
need-wished-by = { $who } braucht es
need-not-shared = Der Name ist nicht geteilt.
need-waits-why = Sie antworten bis { $day }.
need-above-title = Seit drei Arbeitstagen überfällig: { $title }
need-above-why = { $name } war die Antwort bis { $day } schuldig. Auch Sie dürfen antworten.
need-handed-line = { $left } arbeitet nicht mehr hier: { $name } antwortet seit { $day }.
need-handed-line-leaders = { $left } arbeitet nicht mehr hier: Die Leitung des Lernens antwortet seit { $day }.
need-handed-title = Das beantworten jetzt Sie: { $title }
need-handed-why = { $name } war die Antwort schuldig und arbeitet nicht mehr hier. Sie antworten bis { $day }.
need-late-of = { $name } ist die Antwort schuldig.
need-late-title = Ihre Antwort ist überfällig: { $title }
need-late-why = Sie war bis { $day } fällig.
need-soon-title = Ihre Antwort ist bald fällig: { $title }
need-soon-why = Sie ist bis { $day } fällig.
needs-late = Überfällig in Ihren Teams
needs-late-how = seit drei Arbeitstagen oder länger; auch Sie dürfen antworten
need-answered-title = Beantwortet: { $title }
need-answered-already = Es wurde schon beantwortet.
need-answer = Antworten
need-answer-label = Was jetzt geschieht, und wann
need-answer-act = Antwort senden
need-answer-wrong = Schreiben Sie eine Antwort von höchstens { $most } Zeichen.
need-withdraw = Zurücknehmen
need-done-raised = Gesagt. Hier steht, wer antwortet und bis wann.
need-done-answered = Beantwortet. Alle, die es gesagt haben, erfahren es.
need-done-withdrawn = Zurückgenommen.
need-done-joined = Verbunden. Eine Antwort erreicht alle.
need-done-added = Zum Thema gelegt. Eine Antwort erreicht alle.
need-done-served = Das Thema dient dem Ziel. Alle, die es genannt haben, sehen das.
joins-title = Gehört vielleicht zusammen
joins-none = Nichts Neues, das sich gleicht.
joins-legend = Welche davon zusammengehören
joins-act = Verbinden
themes-title = Themen aus mehreren Teams
themes-none = Noch wurde nichts verbunden.
theme-title = Name dafür
theme-title-wrong = Geben Sie ihm einen Namen von höchstens { $most } Zeichen.
theme-too-few = Wählen Sie mindestens zwei davon.
theme-joined-already = Eines davon wurde inzwischen verbunden oder zurückgenommen. Laden Sie die Seite neu.
theme-organisation = Bedarf der Organisation
theme-about = Von { $managers ->
    [one] { $managers } Leitung
   *[other] { $managers } Leitungen
    } in { $teams ->
    [one] { $teams } Team
   *[other] { $teams } Teams
    } genannt, bei { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
    } gesehen
theme-due = Antwort { $due }
theme-silent = Nichts von { $count ->
    [one] { $count } Team
   *[other] { $count } Teams
    }: { $names }
theme-answer = Alle beantworten
theme-because-topic = { $count } davon nennen dasselbe Thema.
theme-because-words = { $count } davon haben diese Worte gemeinsam: { $words }.
theme-from = { $unit }, { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
    }
theme-add = Einen Bedarf zu einem Thema legen
theme-add-act = Dazulegen
theme-add-into = Thema
theme-add-need = Bedarf
theme-make = Ein Ziel daraus machen
theme-make-lead = Alle, die das Thema genannt haben, sehen auf ihrer Seite, welches Ziel daraus wurde.
theme-missing = Wählen Sie ein Thema.
theme-need-missing = Wählen Sie einen Bedarf.
theme-objective-wrong = Wählen Sie ein offenes Ziel der Organisation.
theme-serve = Oder einem Ziel zuordnen, das es schon gibt
theme-serve-act = Diesem Ziel zuordnen
theme-serves = Dient
theme-towards = Auf ein Ziel hin
need-ways = Wege dahin
theme-whose-wrong = Aus einem Thema wird ein Ziel der Organisation. Wählen Sie das.
need-serves = dient „{ $objective }“
slot-new = Zeit einplanen
slot-new-lead = Erst die Zeit: für wen, wie lange, wann. Der Inhalt kann später kommen.
slot-add = Zeit reservieren
slot-title = Titel
slot-title-wrong = Geben Sie ihr einen Titel von höchstens { $most } Zeichen.
slot-objective = Ziel
slot-no-objective = Außerhalb der Ziele
slot-objective-gone = Dieses Ziel ist geschlossen. Wählen Sie ein offenes.
slot-units = Teams
slot-units-hint = Ein Team macht es zur Zeit des Teams; mehrere zu der der Organisation.
slot-unit-missing = Wählen Sie mindestens ein Team.
slot-everybody = Alle im Betrieb
slot-everybody-alone = Wählen Sie entweder alle oder Teams, eine Gruppe oder Personen.
slot-audience-missing = Wählen Sie, für wen es ist.
slot-persons = Nur diese Personen
slot-persons-hint = Namen oder Nummern, mit Kommas getrennt; alle der Teams, wenn hier nichts steht.
slot-person-other = { $name } ist nicht in Ihrem Team.
slot-individual = Menschen wählen es selbst
slot-minutes = Minuten je Person
slot-minutes-wrong = Minuten liegen zwischen 1 und { $most }.
slot-too-long = Eine Zeit dauert höchstens ein Jahr.
slot-decide = Inhalt entscheiden bis
slot-decide-hint = Leer lassen, wenn nichts zu entscheiden ist.
slot-decide-late = Entscheide, bevor die Zeit beginnt.
slot-source = Worauf es antwortet
slot-note = Eine halbe Zeile dazu
slot-about = { $people }, { $minutes }
slot-days = { $from } bis { $until }
slot-goes-on = dauert bis { $day }
slot-decide-by = kein Inhalt, entscheiden bis { $day }
slot-booked = gebucht
slot-planned = geplant
slot-empty = noch kein Inhalt
slot-content = Inhalt
slot-bare = Die Tage stehen. Für das Ziel zählt es, sobald der Inhalt gewählt ist.
slot-book = Es steht so
slot-content-gone = Das gibt es nicht mehr. Wählen Sie etwas anderes.
slot-link = Verbinden mit
slot-link-act = Verbinden
slot-side = Tage und Handlungen
slot-move = Verschieben
slot-earlier = Eine Woche früher
slot-later = Eine Woche später
slot-move-act = Auf diese Tage verschieben
slot-remove-title = Doch nicht nötig
slot-remove = Zeit streichen
slot-change = Zeit ändern
slot-change-lead = Tage, Ziel und Inhalt ändern Sie auf ihrer Seite.
slot-change-act = Änderung behalten
slot-change-back = Zurück
slot-change-content = „{ $title }“ ist dafür gewählt. Es ändert sich, wessen Zeit reserviert ist, wie viel, und welche Konflikte gezählt werden. Wer zu einem Termin davon eingeladen ist oder einen Platz hat, behält ihn: Einladen und Plätze lösen Sie auf der Seite des Termins.
slot-elsewhere = Für diese planen Sie nicht. Wählen Sie ein Team oder eine Gruppe von Ihnen.
slot-decided-already = Der Inhalt ist schon gewählt. Lassen Sie das leer.
slot-team-gone = Ein Team, das es nicht mehr gibt
slot-own-for = { $minutes }, für „{ $objective }“
slot-own-no-content = Womit sie gefüllt wird, ist noch nicht entschieden.
slot-own-no-objective = Sie dient keinem bestimmten Ziel.
slot-own-title = Für Sie reservierte Zeit
slot-own-until = bis { $day }
source-reactive = Etwas, das geschehen ist
source-joiners = Menschen, die anfangen werden
source-recurring = Eine Pflicht oder ein Nachweis, der wiederkommt
source-launch = Ein neues System oder Produkt
source-objective = Ein Ziel
match-why = Er spricht von { $words } und braucht { $minutes } von { $slot }.
match-why-on = Er spricht von { $words }, braucht { $minutes } von { $slot } und hat am { $day } freie Plätze.
match-why-programme = Es spricht von { $words } und führt über Vorbereitung, Live-Kurs und Praxis zu einem Zertifikat.
content-course = Kurs
content-class = Live-Kurs
content-programme = Programm
match-none = Nichts, was es gibt, spricht davon. Schreiben Sie einen Kurs, planen Sie einen Live-Kurs oder schreiben Sie ein Programm.
match-choose = Wählen
match-book = Wählen und buchen
slot-session-back = Zurück zur geplanten Zeit
slot-session-classes = Alle Live-Kurse
slot-session-filled = „{ $title }“ ist mit etwas anderem gefüllt. Wählen Sie zuerst den Kurs dafür.
slot-session-likely = Was dasselbe Thema hat
slot-session-missing = Für diese Zeit ist noch kein Termin geplant.
slot-session-none = Es gibt noch keinen anderen Kurs.
slot-session-outside = „{ $title }“ reserviert { $days }. Wählen Sie eine Zeit in diesen Tagen, oder verschieben Sie zuerst die geplante Zeit.
slot-session-over = Die Zeit von „{ $title }“ ist vorbei. Verschieben Sie sie zuerst.
slot-session-plan = Für diese Zeit einen Termin planen
slot-session-seats = { $taken } von { $capacity ->
    [one] { $capacity } Platz
   *[other] { $capacity } Plätzen
    } vergeben
slot-session-undated = Noch kein Tag
slot-session-write = Neuen Kurs anlegen
slot-became = { $field }: { $became } (vorher: { $was })
slot-changed-by = { $name }, { $day }
slot-content-was = nicht mehr da: { $kind }
slot-dropped = Diese geplante Zeit wurde gestrichen. Es ist nichts mehr reserviert.
slot-history = Was daraus wurde
slot-was-booked = Gebucht
slot-was-dropped = Gestrichen
slot-was-given-session = Ein Termin wurde dafür geplant: { $day }
slot-was-planned = Geplant
slot-was-unbooked = Nicht mehr gebucht
slot-whom = Für wen
slot-whom-all = alle
slot-whom-named = namentlich: { $people }
slot-whom-others = andere Personen
conflicts = Konflikte
conflicts-none = Nichts spricht gegen diese Tage.
conflict-season = { $name }, { $from } bis { $until }: { $kind }, { $people }
conflict-class = „{ $title }“ ist am selben Tag: { $people }
conflict-booked = Zu dieser Zeit woanders gebucht ({ $places }): { $people }
conflict-teaching = Unterrichtet zu dieser Zeit ({ $places }): { $people }
conflict-session = „{ $title }“
conflict-sessions = { $count ->
    [one] { $count } Termin
   *[other] { $count } Termine
    }
conflict-sessions-more = { $count ->
    [one] { $count } weiterer Termin
   *[other] { $count } weitere Termine
    }
conflict-cover = { $team }, Woche vom { $day }: { $planned ->
    [one] { $planned } Stunde geplant
   *[other] { $planned } Stunden geplant
    }, { $spare } können frei werden
conflict-late = Der Inhalt war bis { $day } zu entscheiden
cover-wrong = Stunden, die frei werden können, liegen zwischen keiner und 166 666.
seasons-title = Tage ohne Kurse
seasons-lead = Sperrzeiten, volle Wochen, Feiertage je Standort. Was schon steht, wird nicht verschoben; es zeigt den Konflikt.
seasons-all = Ab heute
seasons-none = Noch nichts.
season-new = Solche Tage eintragen
season-add = Eintragen
season-end = Gilt nicht mehr
season-name = Name
season-name-wrong = Geben Sie ihr einen Namen von höchstens { $most } Zeichen.
season-until-wrong = Der letzte Tag kommt nach dem ersten, höchstens { $most } Tage später.
season-kind = Art
season-place = Für wen
season-everywhere = alle
season-site = Standort { $name }
season-about = { $kind } · { $days } · { $place }
season-blackout = keine Kurse
season-busy = volle Wochen
season-holiday = Feiertag
season-religious = Tage des Glaubens
season-days = { $from } bis { $until }
season-yearly = Jedes Jahr an diesen Tagen
season-yearly-about = { $kind } · jedes Jahr, { $days } · { $place }
season-end-all = Gilt in keinem Jahr mehr
season-leave-out = Auslassen
season-is-left-out = ausgelassen
season-again = Wieder aufnehmen
season-file = Kalenderdatei (.ics)
season-file-hint = Wie sie ein Land, ein Schulamt oder ein Kalenderprogramm herausgibt. Sie wählen aus, bevor sich etwas ändert.
season-file-title = Feiertage aus einer Datei
season-file-read = Datei lesen
season-file-lead = { $count ->
    [one] Die Datei hat einen Eintrag für die nächsten drei Jahre. Noch ist nichts eingetragen.
   *[other] Die Datei hat { $count } Einträge für die nächsten drei Jahre. Noch ist nichts eingetragen.
}
season-file-days = Tage der Datei
season-was = bisher: { $name }, { $days }
season-there = steht schon da
season-left-out-before = stand da und wurde beendet
season-file-gone = Nicht mehr in der Datei
season-file-gone-hint = Diese kamen früher mit einer Datei. Wählen Sie, was nicht mehr gilt.
season-file-left = { $count ->
    [one] Ein weiterer Eintrag der Datei ist vorbei, zu weit in der Zukunft oder zu lang.
   *[other] { $count } weitere Einträge der Datei sind vorbei, zu weit in der Zukunft oder zu lang.
}
season-file-problems = Was nicht zu lesen war
season-file-line = Zeile { $line }: { $why }
season-file-enter = Ausgewähltes eintragen
season-file-leave = Alles lassen, wie es ist
season-file-missing = Wählen Sie eine Kalenderdatei.
season-file-none = Das ist keine Kalenderdatei. Wählen Sie eine, deren Name auf .ics endet.
season-file-large = Die Datei ist größer als 1 MB. Wählen Sie einen Kalender mit Feiertagen, oder exportieren Sie einen kürzeren Zeitraum.
season-file-many = Die Datei hat mehr als { $most } Tage in den nächsten drei Jahren. Wählen Sie einen Kalender mit Feiertagen, keinen mit Terminen.
season-file-empty = { $count ->
    [0] In der Datei stehen keine Tage.
    [one] Die Datei hat einen Eintrag, aber keinen in den nächsten drei Jahren.
   *[other] Die Datei hat { $count } Einträge, aber keinen in den nächsten drei Jahren.
}
season-file-deep = Zeile { $line }: Die Datei ist beschädigt, ihre Teile enden nicht. Exportieren Sie sie noch einmal.
season-file-nothing = Es war nichts ausgewählt, also ist nichts eingetragen.
season-closed-title = { $count ->
    [one] „{ $name }“ liegt jetzt auf einer Zeit, die Sie vorgesehen haben
   *[other] „{ $name }“ liegt jetzt auf { $count } Zeiten, die Sie vorgesehen haben
}
season-closed-why = { $kind }, { $days }. Nichts wurde verschoben: Wählen Sie einen anderen Tag, oder lassen Sie es und sagen Sie, warum.
few = wenige
week-name = Woche { $week }
weeks-objective = Ziel, bedient
weeks-spare = Freie Stunden
weeks-spare-bar = Balken; die Marke ist,
weeks-spare-mark = was geplant ist
weeks-title = Ziele, Woche für Woche
weeks-region = Wochenkalender
weeks-list = Dasselbe als Liste
weeks-label = Wochenkalender von { $team }: { $count ->
    [one] { $count } Zeit
   *[other] { $count } Zeiten
    }, { $clashes ->
    [one] { $clashes } Konflikt
   *[other] { $clashes } Konflikte
    }. Die Liste darunter sagt dasselbe.
weeks-none = Noch ist nichts geplant
weeks-none-text = Hier stehen die Zeiten dieses Teams, Woche für Woche. Plane die erste.
outside-short = Außerhalb
lane-served = { $planned } von { $needed } Min. je Person
lane-outside = { $planned } Min. je Person
slot-decide-short = entscheiden bis { $day }
line-about = { $about } · { $days }
team-title = { $team }, { $from } bis { $until }
team-about = { $people } · { $hours ->
    [one] { $hours } Stunde geplant
   *[other] { $hours } Stunden geplant
    }
team-show = Zeigen
team-side = Budget und Schichten
team-silent = { $count } von { $all ->
    [one] { $all } Person
   *[other] { $all } Personen
    } { $count ->
    [one] hat
   *[other] haben
    } seit { $month } nichts gesagt. Frag sie in der Besprechung.
team-lead-none = Für diese zwei Quartale ist noch nichts geplant.
team-lead-fits = Der Plan passt in die Schichten.
team-lead-clash-html = Der Plan passt in die Schichten. <b>{ $count ->
    [one] Ein Konflikt ist offen
   *[other] { $count } Konflikte sind offen
    }.</b>
team-lead-over-html = <b>{ $count ->
    [one] Eine Woche passt nicht in die Schichten
   *[other] { $count } Wochen passen nicht in die Schichten
    }</b>: { $planned ->
    [one] { $planned } Stunde ist
   *[other] { $planned } Stunden sind
    } in { $week } geplant, { $spare } können frei werden.
clash-over = { $planned ->
    [one] { $planned } Stunde geplant
   *[other] { $planned } Stunden geplant
    }, { $spare } können frei werden
clash-largest = „{ $title }“ sind { $people } × { $minutes }.
clash-spread = Über die Wochen { $weeks } passt es.
clash-slot = { $title }: { $what }
clash-word = Konflikt
clash-act = Andere Tage wählen
clashes-open = { $count ->
    [one] 1 offen
   *[other] { $count } offen
    }
asks-title = Was meine Leute verlangen
asks-how = Namen nur, wo die Person sie geteilt hat; weniger als fünf eines Teams werden nicht gezählt
asks-none = Noch hat niemand ein Thema genannt.
asks-topic = Thema
asks-here = Hier
asks-all = Alle
ask-not-shared = nicht geteilt
ask-more = { $names } + { $more }
ask-some = { $names } und andere
ask-none-yet = noch keinem
purse-title = { $name }: { $given }
purse-spent = Ausgegeben
purse-committed = Zugesagt
purse-planned = Geplant
purse-free = Frei
purse-left = Ausgegeben und zugesagt lassen { $left } zu entscheiden.
cover-title = Was unsere Schichten entbehren
cover-from = Ab der Woche vom
cover-weeks = Wie viele Wochen
cover-hours = Stunden je Woche
cover-act = Diese Stunden behalten
need-waits-title = Jemand in Ihrem Team braucht etwas
groups-title = Planungsgruppen
groups-lead = Menschen, die über Teams hinweg zusammen planen: ein Büro, ein Netzwerk, alle an einem Produkt.
groups-all = Offene Gruppen
groups-none = Es gibt noch keine Gruppe.
group-new = Gruppe einrichten
group-add = Einrichten
group-name = Name
group-name-wrong = Geben Sie ihr einen Namen mit höchstens { $most } Zeichen.
group-about = Wofür sie da ist
group-about-wrong = Sagen Sie es in höchstens { $most } Zeichen.
group-leader = Wer sie leitet
group-leader-hint = Ein Name oder eine Nummer.
group-leader-missing = Nennen Sie, wer sie leitet.
group-sensitive = Wer dazugehört, bleibt verborgen
group-sensitive-hint = Nur die Leitung und jedes Mitglied selbst wissen, wer dazugehört. Das lässt sich später nicht ändern.
group-mine = Sie gehören dazu
group-led-by = geleitet von { $name }
group-hidden = Mitglieder verborgen
group-leads = leitet sie
group-people = Mitglieder
group-people-hidden = Nur die Leitung sieht, wer zu dieser Gruppe gehört. Sie sehen sich selbst, und niemand sonst sieht Sie.
group-people-others = Wer dazugehört, sehen ihre Mitglieder.
group-people-add = Mitglieder hinzufügen
group-people-hint = Namen oder Nummern, durch Kommas getrennt. Alle erfahren es und können jederzeit gehen.
group-people-act = Hinzufügen
group-people-missing = Nennen Sie mindestens eine Person.
group-people-many = Eine Gruppe hat höchstens { $most } Mitglieder.
group-leader-cannot = Diese Person kann nicht gewählt werden.
group-leader-chooses = Nur die Leitung bestimmt, wer zu dieser Gruppe gehört.
group-leader-hands = Nur die Leitung übergibt diese Gruppe, und zwar an jemanden aus ihr.
group-leader-member = Nur wer dazugehört, kann sie als Nächstes leiten.
group-leader-stays = Die Leitung kann nicht gehen. Benennen Sie zuerst eine andere.
group-remove = Entfernen
group-leave = Gruppe verlassen
group-added-title = Sie gehören jetzt zu „{ $name }“
group-added-why = Die Leitung hat Sie aufgenommen. Sie können jederzeit gehen.
group-is-closed = „{ $name }“ ist geschlossen.
group-closed-note = Diese Gruppe ist geschlossen. Ihr Budget bleibt, bis jemand es schließt.
group-objectives-none = Die Gruppe hat noch kein Ziel genannt.
group-slots = Reservierte Zeit
group-slots-none = Ab heute ist nichts geplant.
group-classes = Kurse nur für diese Gruppe
group-side = Budget und Leitung
group-share = Anteil an einem Budget
group-share-lead = Er kommt in ein eigenes Budget der Gruppe, in den Händen ihrer Leitung.
group-share-from = Aus
group-share-choice = { $name }, { $free } frei
group-share-amount = Betrag
group-share-act = Geben
group-share-reason = Ein Anteil für die Planungsgruppe „{ $name }“.
group-hand-over = Andere Leitung
group-hand-over-act = Übergeben
group-close-title = Sie hat ihre Arbeit getan
group-close-lead = Ihre Ziele werden geschlossen, und was geplant war, entfällt.
group-close = Gruppe schließen
group-choice = Gruppe { $name }
slot-group = Oder eine Planungsgruppe
slot-no-group = Keine Gruppe
slot-of-group = { $name }, { $minutes }
slot-people-hidden = Mitglieder verborgen
slot-group-alone = Wählen Sie entweder eine Gruppe oder Teams und Personen.
campaigns-title = Die Teams fragen
campaigns-lead = Bevor zwei Quartale geplant werden, sagt jedes Team, was es braucht.
campaigns-all = Was gefragt wurde
campaigns-none = Noch niemand wurde gefragt.
campaign-new = Teams fragen
campaign-add = Fragen
campaign-title-of = Was Teams brauchen, { $days }
campaign-title-wrong = Geben Sie einen Titel mit höchstens { $most } Zeichen.
campaign-from = Geplant ab
campaign-until = Geplant bis
campaign-days-wrong = Nennen Sie Tage, die nicht vorbei sind, den ersten zuerst.
campaign-answer-by = Antwort bis
campaign-by-wrong = Wählen Sie einen Tag nach heute, höchstens { $most } Tage von jetzt.
campaign-units = Nur einige Teams
campaign-units-hint = Alle Teams, die jemand leitet, wenn keines gewählt ist.
campaign-units-wrong = Keines dieser Teams hat jemanden, der es leitet.
campaign-by = Antworten bis { $day }
campaign-counts = { $answered } von { $teams ->
    [one] { $teams } Team
   *[other] { $teams } Teams
    } nannten ihren Bedarf, { $nothing ->
    [one] { $nothing } braucht
   *[other] { $nothing } brauchen
    } nichts, { $silent ->
    [one] { $silent } sagte
   *[other] { $silent } sagten
    } nichts
campaign-over = vorbei
campaign-remind = Erinnern, wer nichts sagte
campaign-reminded-on = erinnert am { $day }
campaign-reminded-already = Alle, die nichts sagten, wurden heute erinnert.
campaign-close = Nicht weiter fragen
campaign-closed-note = Das ist vorbei. Bedarf lässt sich weiterhin jederzeit sagen.
campaign-is-closed = „{ $title }“ ist vorbei.
campaign-teams = Team für Team
campaign-who = Wer antwortet
campaign-state = Antwort
campaign-answered = { $count ->
    [one] ein Bedarf
   *[other] { $count }-mal Bedarf
    }
campaign-nothing = braucht nichts
campaign-silent = sagte nichts
campaign-asked-title = Was braucht Ihr Team, { $days }?
campaign-reminded-title = Ihr Team hat für { $days } noch nichts gesagt
campaign-notice-why = Antworten Sie bis { $day }: was Sie sehen, oder dass nichts fehlt.
campaign-waiting = Sie sind gefragt
campaign-waiting-what = Was braucht { $team }, { $days }?
campaign-waiting-how = Sagen Sie es im Formular daneben, oder:
campaign-nothing-act = Diesmal nichts
place-alignment-back = Ausrichtung
coming-title = Was kommt
coming-how = Bekannt, bevor jemand fragt: aus der Personalliste, offenen Pflichten, Zielen, Bedarf und Kalender. Nichts ist geraten.
coming-lead = { $count ->
    [0] Für { $days } wartet nichts auf einen Plan.
    [one] Für { $days } wartet eine Sache auf einen Plan.
   *[other] Für { $days } warten { $count } Dinge auf einen Plan.
    }
coming-list = Das Nächste zuerst
coming-none = Für alles Bekannte ist Zeit reserviert.
coming-any-day = Jederzeit
coming-joiners = Neue Leute in { $unit }
coming-joiners-why = { $people } kommen, zuerst am { $day }.
coming-due = { $course } wird fällig
coming-due-why = Offen für { $people }, zuerst bis { $day }; keine Zeit ist dafür reserviert.
coming-ending = { $certificate } endet
coming-ending-why = { $people } haben es, zuerst bis { $day }; nicht erneuert, und keine Zeit ist dafür reserviert.
coming-launch-bare = Beginnt am { $day } für { $teams }.
coming-launch-why = Beginnt am { $day } für { $teams }: { $topic }.
coming-undecided-why = Beginnt am { $day }; der Inhalt ist bis { $by } zu entscheiden.
coming-late-why = Beginnt am { $day }; der Inhalt war bis { $by } zu entscheiden.
coming-objective-why = { $share } des Bedarfs sind geplant, { $hours ->
    [one] { $hours } Stunde fehlt.
   *[other] { $hours } Stunden fehlen.
    }
coming-objective-none = Es nennt keine Minuten, und nichts ist dafür geplant.
coming-decide = Entscheiden
known-joiners = Neue
known-due = Pflichten
known-ending = Zertifikate
known-objective = Ziel
known-undecided = Kalender
known-launch = Neues System
launch-add = Vormerken
launch-day = Tag, ab dem damit gearbeitet wird
launch-day-wrong = Wählen Sie einen Tag nach heute, höchstens drei Jahre voraus.
launch-name = Was neu ist
launch-name-wrong = Geben Sie ihm einen Namen von höchstens { $most } Zeichen.
launch-new = Ein neues System oder Produkt
launch-new-lead = Mit seinem Tag, damit Zeit reserviert wird, bevor jemand fragt.
launch-retire = Kommt nicht mehr
launch-teams-more = { $names } und { $more } weitere
launch-topic = Was dafür zu lernen ist
launch-unit-gone = Eines dieser Teams gibt es nicht mehr. Laden Sie die Seite neu.
launch-units-hint = Alle, wo keines gewählt ist.
known-theme = Bedarf der Organisation
cascades-title = Kaskaden
cascades-lead = Ein Ziel durch alle Ebenen: ein Kurs für alle, einer je Team, dann, was jede Person wählt.
cascades-begun = Begonnen
cascades-none = Noch nichts ist begonnen.
cascade-title = Kaskade: { $objective }
cascade-about = { $template }, erster Tag { $day }
cascade-templates = Vorlagen
cascade-templates-none = Es gibt noch keine Vorlage. Erstellen Sie unten die erste.
cascade-template = Vorlage
cascade-template-missing = Wählen Sie eine Vorlage.
cascade-template-new = Vorlage erstellen
cascade-template-add = Vorlage behalten
cascade-retire = Nicht mehr anbieten
cascade-steps = Schritte der Vorlage
cascade-steps-wrong = Eine Vorlage hat einen bis { $most } Schritte.
cascade-days-wrong = Ein Schritt beginnt höchstens { $after } Tage nach dem ersten Tag und dauert 1 bis { $days } Tage.
cascade-step = { $title } · { $tier } · { $minutes } · Tag { $day }
cascade-tier = Ebene
cascade-minutes = Minuten
cascade-after = Tage danach
cascade-days = Dauer in Tagen
cascade-first-step = Kurs für alle
cascade-second-step = Kurs des Teams
cascade-third-step = Was ich selbst wähle
cascade-begin = Kaskade beginnen
cascade-act = Alle Zeiten reservieren
cascade-first-wrong = Wählen Sie einen ersten Tag, der nicht vorbei ist.
cascade-below-another = { $team } gehört zu einem anderen der Teams: Die Menschen dort bekämen den Kurs zweimal. Lassen Sie eines der beiden weg.
cascade-team-twice = Ein Team ist zweimal genannt.
cascade-tiers = Wie weit jede Ebene ist
cascade-covered = { $decided } von { $slots } entschieden, für { $share } der Personen
cascade-slots = Ihre Zeiten
cascade-move = Anderer erster Tag
cascade-move-lead = Was nicht gebucht ist, zieht mit, im selben Abstand.
calendar-page-title = Kalender, { $days }
calendar-page-lead = Ziehen Sie eine Zeit in eine andere Spalte, oder verschieben Sie sie mit ihren Knöpfen um eine Woche. Gedruckt sieht es genauso aus.
calendar-link = Woche, Monat, Quartale oder Jahr
calendar-views = Ansichten des Kalenders
calendar-before = Früher
calendar-after = Später
view-week = Woche
view-month = Monat
view-quarters = Zwei Quartale
view-year = Jahr
season-told = { $name }, { $days }, { $place }
beside-title = Entscheidungen und Budgets
decide-count = { $count ->
    [0] nichts
    [one] { $count } offen
   *[other] { $count } offen
    }
decide-none = Nichts wartet auf Sie.
decide-title = Zu entscheiden
money-heading = Budget und bezahlte Minuten
money-none = Kein Budget ist offen: Richten Sie unter Budgets eines ein.
money-says = { $spent } ausgegeben, { $committed } zugesagt, { $left } übrig von { $given }
money-of = { $count ->
    [one] Ein Budget mit Tagen vom { $from } bis { $until }, geschlossen oder nicht.
   *[other] { $count } Budgets mit Tagen vom { $from } bis { $until }, geschlossen oder nicht.
}
money-title = Geld, { $measure }
parity-desk = Geplante Minuten, Büro
parity-desk-more = Das Büro bekommt { $times }-mal so viel.
parity-each = { $minutes } je Person in diesen zwei Quartalen
parity-frontline = Geplante Minuten, Werk und Außendienst
parity-frontline-more = Werk und Außendienst bekommen { $times }-mal so viel.
parity-how = Ein Team zählt zum Büro, wenn die meisten darin eine E-Mail-Adresse haben.
gap-team-ending = { $people ->
    [one] Es endet bei einer Person, am { $day }.
   *[other] Es endet bei { $people } Personen, zuerst am { $day }.
    }
gap-team-plan = Plan des Teams
gap-team-title = Was dem Team fehlt
gap-why = „{ $objective }“ braucht { $minutes } von allen in Ihrem Team, und nichts ist geplant.
gap-ending = Ihr Zertifikat „{ $name }“ endet am { $day } und ist noch nicht erneuert.
gap-nothing-done = „{ $objective }“ ist ein Ziel für Sie, und dafür ist noch nichts getan.

suggestion-title = Für Ihre Ziele
suggestion-lead = Was dazu passt. Ansehen, später oder nichts für Sie.
suggestion-why = Es geht um { $topic }. Das braucht „{ $name }“, ein Ziel der Organisation.
suggestion-why-team = Es geht um { $topic }. Das braucht „{ $name }“, ein Ziel von { $team }.
suggestion-why-own = Es geht um { $topic }. Das braucht „{ $name }“, ein Ziel von Ihnen.
suggestion-look = Ansehen
suggestion-later = Später
suggestion-no = Nichts für mich
group-light = Etwas ins Licht stellen
agenda-title = Ihre Tage, { $days }
agenda-lead = Ihre Kurse, was fällig ist, und Zeit, die für Sie vorgesehen ist.
agenda-feed = In meinem eigenen Kalender
agenda-now = Heute
agenda-none = Nichts in diesen Tagen
agenda-none-text = Ein Platz in einem Kurs, eine fällige Lektion oder Zeit, die für Sie vorgesehen ist, steht hier an ihrem Tag.
agenda-private = ein Kurs
agenda-seat = hat einen Platz
agenda-asked = Platz angefragt oder angeboten
agenda-invited = eingeladen, noch keine Antwort
agenda-waiting = wartet auf einen Platz
agenda-teaching = unterrichtet
agenda-away = weg, wie genehmigt
agenda-due = fällig
agenda-slot = Zeit vorgesehen
agenda-until = { $what }, bis { $day }
agenda-pages = Seiten mit Personen
agenda-team-title = Die Tage Ihres Teams, { $days }
agenda-team-link = Die Tage des Teams
agenda-team-lead = Wer in einem Kurs ist, unterrichtet, genehmigt weg ist oder etwas zu erledigen hat.
agenda-team-back = Teamplan
agenda-team-none = Niemand berichtet an Sie
agenda-team-none-text = Sobald die Personaldatei sagt, wen Sie führen, stehen deren Tage hier.
agenda-team-away = Weg, von { $people }
agenda-team-basis = Aus Plätzen in Kursen, Unterricht, fälligen Lektionen und genehmigten Anträgen. Schichten, Urlaub und andere Termine sind hier nicht bekannt.
