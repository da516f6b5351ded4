# Funde eines Imports: übernommen mit Verlust
content-found-elements = Weggelassen, weil keine Lektion es enthalten darf: { $tags }.
content-found-boxes = Kästen, die zu Zitaten wurden: { $count }.
content-found-attributes = Weggelassene Attribute von Links oder Texten: { $count }.
content-found-dead-link = Ein Link auf { $target }, das nicht im Kurs ist. Die Wörter bleiben.
content-found-dead-anchor = Die Stelle, die { $target } nennt, gibt es nicht. Der Link führt auf die Seite.
content-found-base-picture = Das übersetzte Bild { $target } fehlt. Gezeigt wird das der Grundsprache.
content-found-encoding = Die Datei war nicht UTF-8. Sie wurde als { $name } gelesen.
content-found-unreadables = Zeichen, die nicht lesbar waren und als Marke dastehen: { $count }.
content-found-front-matter = Vom Kopf der Seite nicht verwendet: { $keys }.
content-found-weights = Die Gewichte der Antworten. Jede richtige zählt gleich.
content-found-part-credit = „{ $answer }“ brachte einen Teil der Punkte. Jetzt zählt es als falsch.
content-found-any-other = Was zu jeder anderen Antwort gesagt wurde.
content-found-tail = Text hinter den Antworten: { $text }
content-found-matching = Aus einer Zuordnungsfrage wurden Fragen mit einer Auswahl: { $into }.
content-found-overview = Nur der Titel und die Namen der Module wurden übernommen.
# Funde eines Imports: nicht übernommen
content-found-only-links = Enthält nur Links auf Formulare anderswo: { $links }. Schreiben Sie die Fragen hier, oder bringen Sie sie als GIFT.
content-found-empty = Die Seite ist leer.
content-found-no-page = Keine Seite des Kurses.
content-found-not-in-navigation = Die Navigation nennt diese Seite nicht. Tragen Sie sie dort ein, um sie zu übernehmen.
content-found-page-missing = Der Kurs nennt diese Seite, und sie liegt nicht im Ordner.
content-found-picture-unused = Keine Seite zeigt dieses Bild.
content-found-file-type = Eine Datei dieser Art kann nicht Teil einer Lektion sein.
content-found-unopened = Zu groß, oder ein Archiv in einem Archiv. Es wurde nicht geöffnet.
content-found-question-format = Ein Frageformat, das nicht gelesen wird. GIFT, Aiken und unsere eigene Form schon.
content-found-picture-svg = SVG ist ebenso Programm wie Bild. Bringen Sie es als PNG.
content-found-picture-type = Kein Bild in PNG, JPEG, GIF oder WebP, was auch immer der Name sagt.
content-found-picture-large = Das Bild ist zu groß. Bringen Sie eines mit höchstens 8 MB und 40 Millionen Pixeln.
content-found-picture-broken = Das Bild ist beschädigt.
content-found-block-open = Die Frage endet nicht mit einer Zeile aus drei Doppelpunkten.
content-found-block-kind = Eine Frage ist one, several, order oder text.
content-found-no-stem = Vor der Auswahl wird nichts gefragt.
content-found-few-choices = Weniger als zwei Möglichkeiten.
content-found-many-choices = Mehr als 20 Möglichkeiten.
content-found-nothing-right = Keine Antwort ist als richtig markiert.
content-found-several-right = Mehrere Antworten sind als richtig markiert, wo eine es sein darf.
content-found-empty-choice = Eine Möglichkeit ist leer.
content-found-essay = Ein Aufsatz. Hier könnte ihn niemand bewerten.
content-found-number = Eine Frage nach einer Zahl. Machen Sie daraus einen kurzen Text.
content-found-matching-same = Eine Zuordnungsfrage, in der alles zum Gleichen gehört.
content-found-unreadable = Die Antworten sind nicht lesbar.
content-found-brace = Die Klammer der Antworten ist nicht geschlossen.
content-found-no-question = Möglichkeiten oder eine Antwort ohne Frage davor.
content-found-no-answer-line = Der Frage fehlt die Zeile, die mit ANSWER beginnt.
content-found-no-such-choice = Die Antwort nennt keine der Möglichkeiten.
content-found-no-base-page = Die Übersetzung einer Seite, die es in der Grundsprache nicht gibt.
content-found-course-file = course.toml ist nicht lesbar: { $message }
content-found-zip-unreadable = Keine ZIP-Datei, oder eine beschädigte.
content-found-zip-many = Mehr als 2.000 Dateien.
content-found-zip-large = Eine Datei mit mehr als 16 MB, oder zusammen mehr als 128 MB.
content-found-zip-bomb = Die ZIP-Datei wächst weit mehr als jede ehrliche. Sie wurde nicht geöffnet.
content-found-zip-name = Der Name { $name } führt aus dem Ordner hinaus. Nichts aus der Datei wurde verwendet.
content-found-zip-twice = Zwei Dateien heißen gleich.
content-found-zip-locked = { $name } ist mit einem Passwort gesperrt. Senden Sie es ohne.
content-found-line = Zeile { $line }
content-found-side-base = Nur in der Grundsprache. Der Teil wird in der Grundsprache gezeigt.
content-found-side-translation = Nur in der Übersetzung. Der Text folgt auf den Teil davor.
content-found-side-question = Die Frage fragt etwas anderes. Der Teil wird in der Grundsprache gezeigt.

# Lernen
content-learn-title = Lernen
content-learn-lead = Veröffentlichte Anleitungen und Kurse: { $count }
content-learn-ask = Was möchten Sie wissen?
content-learn-find = Finden
content-learn-all = Alles, was veröffentlicht ist
content-learn-found = Gefunden
content-learn-found-count = { $count ->
    [one] eines, das beste zuerst
   *[other] { $count }, das beste zuerst
    }
content-learn-because = Gefunden in „{ $heading }“
content-learn-nothing = Noch nichts zu „{ $asked }“
content-learn-nothing-text = Versuchen Sie andere Wörter, oder weniger. Gesucht wird in jedem Wort jedes veröffentlichten Teils.
content-learn-counted = Suchen, die nichts finden, werden ohne Namen gezählt.
content-learn-none = Noch ist nichts veröffentlicht
content-learn-none-text = Eine Anleitung erscheint hier, sobald eine zweite Person sie freigibt.
content-kind-guide = Anleitung
content-kind-course = Kurs

# Seite eines Kurses
content-course-start = Beginnen, { $minutes }
content-course-lessons = Lektionen
content-course-about = Dazu
content-course-version = Version
content-course-version-since = { $number }, seit { $date }
content-course-reviewed = Geprüft von
content-course-written = Geschrieben von
content-course-source = Stimmt überein mit
content-course-review-by = Wieder anzusehen bis
content-course-languages = Sprachen
content-course-language-part = { $parts } von { $of ->
    [one] { $of } Teil
   *[other] { $of } Teilen
    }
content-course-parts = { $count ->
    [one] ein Teil
   *[other] { $count } Teile
    }
content-course-edit = Die nächste Version schreiben
content-somebody = jemand, der nicht in der Personalliste steht
content-installation = die Installation selbst

# Mein Wissen
content-mine-title = Mein Wissen
content-mine-lead = Was Sie geschrieben oder eingebracht haben. Eine zweite Person gibt es frei, bevor es veröffentlicht ist.
content-mine-new = Eine Anleitung schreiben
content-mine-bring = Einen Kurs einbringen
content-mine-none = Sie haben noch nichts geschrieben
content-mine-none-text = Eine Anleitung von vier Minuten hilft mehr Menschen als ein langer Kurs. Schreiben Sie das eine auf, wonach man Sie am häufigsten fragt.
content-mine-number = Version { $number }
content-state-draft = Entwurf
content-state-sent = wartet auf Prüfung
content-state-returned = kam mit einer Notiz zurück
content-state-live = veröffentlicht
content-state-past = war veröffentlicht
content-mine-open = Öffnen
content-send = Zur Prüfung senden
content-sent = Es liegt jetzt bei den Prüfenden.
content-versions = Versionen
content-version-draft-since = Geschrieben am { $date }
content-version-whole = Ganz lesen
content-version-review = Wo sie steht

# Schreiben
content-write-title = Eine Anleitung schreiben
content-write-title-next = Die nächste Version schreiben
content-write-lead = Eine Sache, in etwa vier Minuten. Jede Überschrift der Ebene 2 beginnt einen Teil.
content-write-form = Die Anleitung
content-write-hint = Markdown, mit Fragen zwischen Zeilen aus drei Doppelpunkten. Die Form ist daneben erklärt.
content-write-preview = Ansehen
content-write-save = Entwurf behalten
content-write-kept = Der Entwurf ist behalten.
content-write-help = Die Form in Kürze
content-write-help-parts = Beginnen Sie jeden Teil mit ## und seiner Überschrift.
content-write-help-question = Eine Frage: Möglichkeiten mit ( ) für falsch und (x) für richtig, die Rückmeldung nach einem Größer-als-Zeichen.
content-write-help-kinds = Arten von Fragen: one, several (mit [ ] und [x]), order (eine nummerierte Liste), text (= Antwort).
content-write-preview-title = So werden Menschen es lesen
content-write-no-form = Dieser Kurs kam als Dateien. Bringen Sie die geänderten Dateien wieder ein: Sie werden die nächste Version.
content-write-minutes = { $minutes }, in Teilen: { $parts }

# Importe
content-import-title = Kurse einbringen
content-import-lead = Ein Ordner als ZIP-Datei, eine Seite oder eine Datei mit Fragen. Dieselben Dateien noch einmal ändern nichts.
content-import-file = Die Datei
content-import-file-hint = .zip, .md, .gift oder .txt, höchstens 64 MB
content-import-bring = Einbringen
content-import-none-chosen = Wählen Sie zuerst eine Datei.
content-import-too-large = Die Datei ist größer als 64 MB. Lassen Sie weg, was nicht gebraucht wird, etwa Videos.
content-import-earlier = Früher
content-import-never = Noch wurde nichts eingebracht
content-import-never-text = Zu jedem Import bleibt hier ein Bericht: was übernommen wurde, was verloren ging, was nicht übernommen wurde und warum.
content-import-report = Was aus { $source } kam
content-import-new = Ein neuer Kurs, als Entwurf
content-import-updated = Geändert: die nächste Version, als Entwurf
content-import-unchanged = Wie zuvor: nichts hat sich geändert
content-import-nothing = Nichts davon war zu verwenden
content-import-layout = Gelesen als { $layout }
content-import-counts = { $lessons ->
    [one] { $lessons } Lektion
   *[other] { $lessons } Lektionen
    } in { $modules ->
    [one] { $modules } Modul
   *[other] { $modules } Modulen
    }, { $parts ->
    [one] { $parts } Teil
   *[other] { $parts } Teile
    }, { $minutes }
content-import-kinds = Lektionen von anderswo { $imported }, in unserer Form geschrieben { $authored }. Fragen von anderswo { $questionsin }, in unserer Form { $questionsown }. Bilder { $pictures }.
content-import-mapped = Übernommen
content-import-loss = Übernommen, mit Verlust
content-import-not = Nicht übernommen
content-import-missing = Fehlende Bilder
content-import-missing-elsewhere = liegt auf einem anderen Server, von dem nichts geholt wird
content-import-missing-here = liegt nicht im Ordner
content-import-missing-more = und in den Übersetzungen: { $count }
content-import-languages = Sprachen
content-import-language = { $name }: { $parts } von { $of ->
    [one] { $of } Teil
   *[other] { $of } Teilen
    }
content-import-unaligned = Überschriften ohne Gegenstück
content-import-page = Seite
content-import-lesson = Lektion
content-import-parts = Teile
content-import-questions = Fragen
content-import-minutes = Minuten
content-import-why = Warum
content-import-place = Stelle
content-import-all-well = Nichts.
content-import-to-course = Den Entwurf ansehen
content-arrival-waits = Die Datei wartet darauf, gelesen zu werden
content-arrival-opening = Auspacken
content-arrival-pages = Die Seiten werden gelesen
content-arrival-pictures = Die Bilder werden abgelegt
content-arrival-keeping = Entwurf und Bericht werden festgehalten
content-arrival-failed = Die Datei konnte nicht gelesen werden; der Fehler liegt bei uns. Nichts wurde geändert. Senden Sie sie noch einmal; bleibt es so, steht der Grund im Protokoll des Servers.
content-arrival-another = Noch einmal eine Datei senden
content-arrival-reading = wird gelesen
content-arrival-not-in = kam nicht herein

# Prüfung
content-reviews-title = Zu prüfen
content-reviews-lead = Was andere geschrieben haben und veröffentlicht sehen möchten.
content-reviews-none = Nichts wartet auf Sie
content-reviews-none-text = Wenn jemand eine Anleitung oder einen Kurs sendet, erscheint es hier.
content-reviews-since = gesendet am { $date }
content-review-kicker = Zu prüfen · { $kind }
content-review-head = { $title }, Version { $number }
content-review-sent-by = { $name } hat es am { $date } gesendet.
content-review-not-sent = Es wartet nicht auf eine Entscheidung.
content-review-lead-new = Das ist die erste Version. Alles ist neu.
content-review-lead-changed = { $count ->
    [one] Eine Sache hat sich seit Version { $number } geändert. Alles andere ist, wie es war.
   *[other] { $count } Dinge haben sich seit Version { $number } geändert. Alles andere ist, wie es war.
    }
content-review-lead-same = Nichts, was Menschen lesen, hat sich seit Version { $number } geändert.
content-review-to-decision = Zur Entscheidung
content-review-what-changed = Was sich geändert hat
content-review-what-is = Was darin steht
content-review-taken = herausgenommen
content-review-put = eingesetzt
content-review-same = Unveränderte Bausteine: { $count }.
content-review-gone = herausgenommen
content-review-new = neu
content-review-changed = geändert
content-review-answer-changed = eine andere Antwort ist richtig
content-review-block = Baustein { $number }, { $kind }
content-review-kind-text = Text
content-review-kind-picture = Bild
content-review-kind-question = Frage
content-review-part = Teil { $place }
content-review-was = Version { $number }, veröffentlicht
content-review-is = Version { $number }, Entwurf
content-review-was-nothing = Nichts
content-review-right = richtig
content-review-picture = Bild: { $words }
content-review-say = Etwas zu diesem Teil sagen
content-review-answer = Antworten
content-review-say-hint = { $name } liest es; es bleibt bei der Version
content-review-add = Anmerkung hinzufügen
content-review-settled = Erledigt
content-review-was-settled = erledigt
content-review-decision = Ihre Entscheidung
content-review-vouch = Sie stehen für drei Dinge ein
content-review-vouch-right = Es ist richtig für die Arbeit
content-review-vouch-agrees = Es stimmt mit { $source } überein
content-review-vouch-agrees-none = Es stimmt damit überein, wie wir arbeiten; eine Quelle ist nicht genannt
content-review-vouch-tests = Die Fragen prüfen, worauf es ankommt
content-review-vouch-tests-none = Es braucht keine Frage
content-review-approve = Freigeben
content-review-approve-hint = Haken Sie zuerst alle drei ab. Ihr Name wird den Lesenden gezeigt.
content-review-note = Oder mit einer Notiz zurückgeben
content-review-note-hint = Was fehlt, und was würde genügen?
content-review-return = Zurückgeben
content-review-own = Sie haben das geschrieben, also muss jemand anderes es freigeben.
content-review-no-reviewer = Darüber entscheidet, wer prüft. Sie sehen, wo es steht.
content-review-path = Wer muss
content-review-path-draft = Entwurf geschrieben
content-review-path-sent = Gesendet
content-review-path-review = Prüfung durch eine zweite Person
content-review-path-live = Veröffentlicht
content-review-path-reviewers = Wer prüft, aber nicht, wer es schrieb
content-review-path-returned = Mit einer Notiz zurückgegeben
content-review-checks = Kontrollen
content-review-check-source = Quelle genannt: { $source }
content-review-check-no-source = Keine Quelle genannt
content-review-check-age = Leicht zu lesen: ab etwa { $age } Jahren
content-review-check-hard = Schwer zu lesen: ab etwa { $age } Jahren, Ziel ist 12
content-review-check-no-age = Das Lesealter lässt sich für { $name } nicht sagen
content-review-check-minutes = { $minutes }
content-review-check-long = { $minutes }, Ziel sind 4
content-review-check-languages = Jeder Teil ist da auf { $names }
content-review-check-behind = Nicht jeder Teil ist da auf { $names }
content-review-check-questions = Keine Frage
content-review-other-text = Der Text hat sich geändert, nachdem Sie diese Seite geöffnet haben. Freigegeben wurde nichts.
content-review-look-again = Noch einmal ansehen
content-review-approved = Es ist jetzt veröffentlicht.
content-review-returned = Es ist wieder bei der Person, die es schrieb.
content-review-remark-kept = Die Anmerkung ist behalten.

# What is refused, and what to do next.
content-no-write-others = Nur wer es geschrieben hat oder die Personalleitung ändert es. Sagen Sie in einer Anmerkung, was fehlt.
content-reviewer-decides = Darüber entscheidet, wer prüft. Sie sehen, wie weit es ist.
content-own-work = Sie haben das geschrieben, also muss jemand anderes zustimmen. Fragen Sie eine andere prüfende Person.
content-as-files = Dieser Kurs kam als Dateien herein. Bringen Sie die geänderten Dateien noch einmal herein.
content-title-missing = Geben Sie ihm einen Titel.
content-form-empty = Schreiben Sie mindestens einen Absatz oder eine Frage.
content-folder-of-others = Jemand anderes hat einen Kurs aus Dateien dieses Namens hereingebracht. Benennen Sie Ihre um, oder fragen Sie, die Personalleitung.
content-folder-other-course = Aus Dateien dieses Namens wurde „{ $title }“, das mit diesen nichts gemeinsam hat. Benennen Sie Ihre um.
content-sent-already = Diese Version ist schon gesendet. Sehen Sie nach, wie weit sie ist.
content-decided-already = Diese Version wartet nicht mehr auf eine Entscheidung. Öffnen Sie ihre Seite neu.
content-vouch-missing = Haken Sie zuerst alle drei an: Unter jedem steht Ihr Name.
content-note-missing = Sagen Sie in einem Satz, was fehlt und was genügen würde.
content-remark-missing = Schreiben Sie zuerst einen Satz.
content-fault-line = Zeile { $line }: { $fault }
content-fault-not-closed = Beenden Sie die Frage mit einer Zeile aus drei Doppelpunkten.
content-fault-kind = Eine Frage ist one, several, order oder text.
content-fault-no-stem = Fragen Sie etwas vor den Antworten.
content-fault-few = Geben Sie mindestens zwei Antworten zur Wahl.
content-fault-many = Geben Sie höchstens 20 Antworten zur Wahl.
content-fault-nothing-right = Kennzeichnen Sie eine richtige Antwort.
content-fault-several-right = Kennzeichnen Sie eine richtige Antwort, oder machen Sie daraus eine Frage mit mehreren.
content-fault-empty-choice = Schreiben Sie zu jeder Antwort etwas.
content-path-unreadable = { $path } ist nicht lesbar: { $error }. Nennen Sie einen Ordner oder eine Datei, die es gibt.
content-nothing-used = Nichts davon ist brauchbar. Der Bericht des Imports sagt, warum.
