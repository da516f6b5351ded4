# Statements als Sätze.
records-initialized = { $who } hat „{ $what }“ begonnen
records-experienced = { $who } hat „{ $what }“ durchgearbeitet
records-answered = { $who } hat „{ $what }“ beantwortet
records-answered-right = { $who } hat „{ $what }“ beantwortet: richtig
records-answered-wrong = { $who } hat „{ $what }“ beantwortet: noch nicht richtig
records-progressed = { $who } ist zu { $percent } % durch „{ $what }“
records-completed = { $who } hat „{ $what }“ abgeschlossen
records-passed = { $who } hat „{ $what }“ bestanden
records-failed = { $who } hat „{ $what }“ nicht bestanden
records-attended = { $who } war bei „{ $what }“
records-recommended = { $who } hat { $whom } „{ $what }“ empfohlen
records-accepted = { $who } hat zu „{ $what }“ Ja gesagt
records-postponed = { $who } hat zu „{ $what }“ Später gesagt
records-declined = { $who } hat zu „{ $what }“ Nein gesagt
records-voided = { $who } hat ein Statement für ungültig erklärt
records-other = { $who }: { $verb } „{ $what }“
records-somebody = Jemand
records-something = etwas ohne Namen

# The page of the IT administrator.
records-title = Lernnachweise
records-lead = { $total ->
    [one] { $total } Statement
   *[other] { $total } Statements
    } · heute { $today } · { $refused } abgelehnt
records-export = Gefundenes exportieren
records-q = Person, Aktivität oder Statement-Id
records-find = Suchen
records-more = Weitere Filter
records-verb = Verb
records-verb-hint = Ein Wort oder eine IRI
records-verbs = Bekannte Wörter:
records-activity = Aktivität
records-activity-hint = Ihre IRI
records-key = Schlüssel
records-key-hint = Wer es geschickt hat
records-any-key = Jeder Schlüssel
records-since = Von diesem Tag
records-until = Bis zu diesem Tag
records-filter = Filter
records-everything = Alles
records-state-kept = gespeichert
records-state-refused = abgelehnt
records-state-voided = ungültig
records-found = Gefunden, Neuestes zuerst
records-found-note = Die Sätze sind aus den Statements gemacht.
records-logged = Jede Suche wird festgehalten; wen sie betrifft, kann es sehen.
records-which-person = Mehrere Personen heißen so. Welche?
records-nobody = Niemand mit diesem Namen
records-nobody-text = Suchen Sie nach Name oder Nummer aus der Personaldatei, einer Mailadresse, einer IRI oder der Id eines Statements.
records-none = Nichts gefunden
records-none-text = Statements von Personen und Werkzeugen erscheinen hier, sobald sie eintreffen. Nehmen Sie einen Filter weg, um mehr zu sehen.
records-wrong-day = Schreiben Sie den Tag als 2026-11-19.
records-wrong-future = Geben Sie einen Tag an, der schon begonnen hat; was später kommt, wird ohnehin gesendet.
records-wrong-verb = Schreiben Sie ein bekanntes Wort wie completed oder die ganze IRI.
records-wrong-activity = Schreiben Sie die ganze IRI mit ihrem Schema.
records-refused-times = { $times ->
    [one] Nichts davon wurde gespeichert. Es wurde einmal versucht.
   *[other] Nichts davon wurde gespeichert. Es wurde { $times }-mal versucht.
    }
records-tried = { $sender } wollte sagen: { $gist }
records-tried-nothing = { $sender } hat etwas geschickt, das nicht lesbar ist
records-import-line = Zeile { $line } einer Datei
records-key-unknown = Ein Schlüssel, den es nicht mehr gibt
records-keys = Schlüssel
records-keys-table = Schlüssel, Tabelle
records-key-make = Schlüssel anlegen
records-no-keys = Kein Werkzeug hat einen Schlüssel
records-no-keys-text = Ein Werkzeug braucht einen Schlüssel, um Statements zu schicken oder zu lesen.
records-may = Darf
records-today = Heute
records-refused-today = Heute abgelehnt
records-last = Zuletzt benutzt
records-act = Handeln
records-revoke = Entziehen
records-revoke-text = Das Werkzeug, das ihn benutzt, ist sofort ausgesperrt. Das lässt sich nicht rückgängig machen.
records-revoked-on = entzogen am { $day }
records-key-revoked = Der Schlüssel ist entzogen.
records-key-lead = Für ein fremdes Werkzeug. Sein Geheimnis wird einmal gezeigt.
records-key-name = Das Werkzeug, das ihn benutzt
records-key-name-hint = Damit alle sehen, wer was geschickt hat
records-key-may = Was er darf
records-wrong-name = Sagen Sie in höchstens 200 Zeichen, welches Werkzeug den Schlüssel benutzt.
records-wrong-scope = Wählen Sie mindestens eines.
records-key-owner = Schlüssel, von wem
records-owner-gone = { $name }, nicht mehr hier
records-owner-none = niemand, der noch hier ist
records-owner-operator = der Betrieb, per Befehl
records-know = Gut zu wissen
records-know-never-html = <bdi>„{ $key }“</bdi> hat niemanden, der dafür einsteht, und wurde nie benutzt. Wird er entzogen, geht nichts kaputt, was wir sehen.
records-know-idle-html = <bdi>„{ $key }“</bdi> hat niemanden, der dafür einsteht, und wurde zuletzt am { $day } benutzt. Wird er entzogen, geht nichts kaputt, was wir sehen.
records-know-used-html = <bdi>„{ $key }“</bdi> hat niemanden, der dafür einsteht, und wurde am { $day } benutzt. Finden Sie heraus, wer ihn braucht, und geben Sie dem Werkzeug einen eigenen.
records-key-made = Der Schlüssel ist angelegt
records-key-made-lead = Geben Sie dem Werkzeug jetzt beide Hälften.
records-key-once = Das Geheimnis wird nur dieses Mal gezeigt. Niemand kann es noch einmal lesen; geht es verloren, legen Sie einen neuen Schlüssel an.
records-key-address = Adresse
records-key-public = Schlüssel oder Anmeldename
records-key-secret = Geheimnis oder Passwort
records-key-done = Das Werkzeug hat ihn
records-scope-write = schreiben
records-scope-read-mine = Eigenes lesen
records-scope-read-all = alles lesen
records-scope-state = Zustand
records-scope-profile = Profile
records-scope-define = benennen
records-scope-everything = alles
records-scope-write-text = Statements schicken
records-scope-read-mine-text = Lesen, was es selbst geschickt hat
records-scope-read-all-text = Jedes Statement lesen
records-scope-state-text = Eigenen Zustand zu Person und Aktivität führen
records-scope-profile-text = Profile von Personen und Aktivitäten führen
records-scope-define-text = Sagen, wie Aktivitäten heißen
records-scope-everything-text = Alles
records-one-lead = Ein Statement, als Satz. Darunter steht, was gespeichert ist.
records-refused-lead = Nichts davon wurde gespeichert. Der Absender hat es sofort erfahren.
records-facts = Wer und wann
records-fact-sender = Geschickt von
records-fact-stored = Gespeichert
records-fact-happened = Geschehen
records-fact-version = xAPI
records-fact-id = Id
records-fact-state = Stand
records-fact-answer = Antwort
records-fact-first = Zuerst
records-fact-last = Zuletzt
records-fact-times = Versuche
records-json = Statement als JSON
records-json-refused = Abgelehntes Statement als JSON, die Stelle markiert
records-kept-until = { $days ->
    [one] { $days } Tag aufbewahrt, bis { $day }. Was ein Geheimnis sein kann, wurde herausgenommen.
   *[other] { $days } Tage aufbewahrt, bis { $day }. Was ein Geheimnis sein kann, wurde herausgenommen.
    }
records-check = Ein verbessertes prüfen
records-check-lead = Es wird gelesen, wie der Speicher es lesen würde. Nichts wird gespeichert.
records-check-text = Das verbesserte Statement als JSON
records-check-hint = Ein Statement oder eine Liste davon. Der Schlüssel des Werkzeugs und Dateien neben Statements werden nicht angesehen.
records-check-version = Nach welchen Regeln
records-check-act = Prüfen
records-check-taken = { $count ->
    [one] Der Speicher würde dieses Statement annehmen.
   *[other] Der Speicher würde diese { $count } Statements annehmen.
    }
records-check-refused = Der Speicher würde das ablehnen. Antwort { $status }
records-vendor = Für den Hersteller kopieren
records-vendor-note = Was der Hersteller des Werkzeugs braucht, um den Fehler zu finden. Es steht kein Geheimnis darin und nichts über Menschen, das nicht das Werkzeug geschickt hat.
records-vendor-text = Text für den Hersteller
records-vendor-copy = Kopieren
records-vendor-copied = Kopiert
records-vendor-head = Der Nachweisspeicher unter { $store } hat eine Anfrage abgelehnt.
records-vendor-wrong = Was falsch ist
records-vendor-path = Wo (JSON-Pfad)
records-vendor-clause = Abschnitt
records-vendor-sent = Was geschickt wurde, soweit es aufbewahrt ist, ohne das, was ein Geheimnis sein kann:

# Forwarding.
records-forwarding = Weiterleitung
records-forwarding-none-text = Ein anderer Record Store kann bekommen, was hier gespeichert wird.
records-target-add = Anderen Store hinzufügen
records-target-lead = Er bekommt jedes Statement seines Filters, mindestens einmal und der Reihe nach.
records-target-name = Wie er heißt
records-target-url = Adresse
records-target-url-hint = Was vor /statements steht, etwa https://store.example/xapi
records-target-username = Schlüssel oder Anmeldename
records-target-secret = Geheimnis oder Passwort
records-target-secret-hint = Es wird aufbewahrt, um sich dort anzumelden, und nie wieder gezeigt.
records-target-verbs = Nur diese Verben
records-target-activities = Nur diese Aktivitäten
records-target-list-hint = IRIs, eine je Zeile; leer heißt alles
records-target-since-hint = Was vorher gespeichert wurde, bleibt hier; leer heißt alles
records-target-waiting = { $count ->
    [one] { $shown } wartet
   *[other] { $shown } warten
    }
records-target-aside = { $count } beiseitegelegt
records-target-last = zuletzt { $at }
records-target-level = gleichauf
records-target-behind = unterwegs
records-target-failing = nimmt nichts an
records-target-paused = angehalten
records-target-sent = Angenommen
records-target-waits = Wartend
records-target-oldest = Ältestes Wartendes
records-target-since = Gestört seit
records-target-again = Nächster Versuch
records-target-error = Zuletzt gesagt
records-target-refused = Beiseitegelegt
records-target-none = Alles wurde angenommen
records-target-none-text = Ein Statement, das der andere Store ablehnt, steht hier mit dem Grund; die anderen gehen weiter.
records-target-resume = Jetzt weitermachen
records-target-pause = Anhalten
records-target-replay = Noch einmal senden
records-target-replay-hint = Was er schon hat, ändert dort nichts.
records-target-replay-act = Ab diesem Tag noch einmal senden
records-target-remove = Entfernen
records-target-remove-text = Es wird nichts mehr gesendet, und das Geheimnis wird vergessen. Was er hat, bleibt dort.
records-target-removed = Der Store wurde entfernt.

# What is made from the records.
records-health = Zustand
records-made = Aus den Nachweisen gemacht
records-made-level = gleichauf, Version { $version }
records-made-late = wird beim nächsten Start neu gemacht, Version { $version }
records-made-under-way = wird neu gemacht, { $share } der Statements gelesen
records-made-text = Alles davon lässt sich wegwerfen und neu machen; die Statements sind die Wahrheit.

# Letting go.
records-size = Größe und Zeit
records-size-disk = Auf der Platte
records-size-each = { $size }, je { $each }
records-size-whole = { $size }, die ganze Datenbank
records-size-oldest = Ältestes
records-size-kept = Bleibt
records-size-for-good = alles, auf Dauer
records-size-rule = { $what } { $days }
records-size-rules = { $rules }; alles andere auf Dauer
records-size-next = Geht als Nächstes
records-size-next-some = { $count ->
    [one] { $count } Statement ({ $what }) am { $day }.
   *[other] { $count } Statements ({ $what }) am { $day }.
    }
records-size-next-more = { $count ->
    [one] Mehr als { $count } Statement ({ $what }) am { $day }.
   *[other] Mehr als { $count } Statements ({ $what }) am { $day }.
    }
records-privacy = Behalten und loslassen
records-privacy-lead = Wie lange Nachweise bleiben, und was eine Person verlangen kann.
records-retention = Aufbewahrung
records-no-rules = Alles wird behalten
records-no-rules-text = Eine Regel lässt ein Verb oder eine Klasse von Aktivitäten nach so vielen Tagen los.
records-retention-stays = Statements, aus denen der Fortschritt entsteht, bleiben so lange wie die Person: Ohne sie wäre vergessen, was jemand erreicht hat.
records-class = Klasse der Aktivität
records-class-hint = Der Typ ihrer Definition, eine IRI; leer heißt jede
records-days = Nach
records-days-hint = Tage nach dem Speichern
records-gone = Bisher gegangen
records-any = jede
records-rule-hint = Ein Wort oder eine IRI; leer heißt jedes
records-rule-set = Regel setzen
records-rule-unset = Zurücknehmen
records-rehearse = Proben
records-rehearsed = { $count ->
    [one] Heute würde { $count } Statement gehen.
   *[other] Heute würden { $count } Statements gehen.
    } { $kept ->
    [one] { $kept } bleibt, weil der Fortschritt daraus gemacht wird.
   *[other] { $kept } bleiben, weil der Fortschritt daraus gemacht wird.
    }
records-rehearsed-span = Sie wurden zwischen { $oldest } und { $newest } gespeichert.
records-rehearsed-months = Von diesen Monaten bleibt nichts, sie gehen jeweils als Ganzes: { $months }.
records-wrong-rule-verb = Schreiben Sie ein bekanntes Wort oder eine ganze IRI; eine Regel braucht ein Verb, eine Klasse oder beides.
records-wrong-days = Geben Sie eine Zahl von Tagen zwischen 1 und 36500 an.
records-receipts = Belege über Löschungen
records-no-receipts = Niemand wurde gelöscht
records-no-receipts-text = Jede Löschung hinterlässt einen Beleg: was, wie viel, wann und warum.
records-receipt = Statements entfernt: { $statements } · Erwähnungen nun ohne Namen: { $mentions } · Ablehnungen entfernt: { $refusals } · Dokumente entfernt: { $documents } · Dateien entfernt: { $files }
records-receipt-stores = Haben vielleicht Statements bekommen und müssen auch gefragt werden: { $stores }
records-one-person = Eine Person
records-person = Person
records-person-hint = Der ganze Name, die Nummer oder die Id
records-reason = Grund, für den Beleg
records-about = Alles über eine Person
records-about-text = Alle Statements der Person, die der anderen, die sie nennen, und die Dokumente, die Werkzeuge über sie führen, als eine Datei.
records-about-act = Herunterladen
records-erase = Aus den Nachweisen löschen
records-addresses = E-Mail-Adressen der Person
records-addresses-hint = Wo Werkzeuge unter einer Adresse über sie geschrieben haben. Durch Leerzeichen getrennt. Eine Adresse, die vorher jemand anders hatte, findet auch dessen Statements.
records-erase-text = Ihre Statements gehen; andere nennen sie nicht mehr; der Fortschritt wird ohne sie neu gemacht. Was Werkzeuge unter einer E-Mail-Adresse gesendet haben, wird gefunden, wo Sie die Adresse nennen. Das lässt sich nicht rückgängig machen.
records-sure = Ich bin sicher
records-wrong-addresses = Schreiben Sie ganze E-Mail-Adressen, durch Leerzeichen getrennt, höchstens 20.
records-wrong-person = So heißt niemand oder mehr als eine Person. Schreiben Sie den ganzen Namen, die Nummer oder die Id.
records-wrong-reason = Sagen Sie in höchstens 500 Zeichen, warum.
records-wrong-sure = Bestätigen Sie, dass Sie sicher sind.
records-wrong-store = Sagen Sie in höchstens 200 Zeichen, wie der andere Store heißt.
records-wrong-username = Schreiben Sie den Schlüssel, den der andere Store Ihnen gegeben hat; er enthält keinen Doppelpunkt.
records-wrong-secret = Schreiben Sie das Geheimnis, das der andere Store Ihnen gegeben hat.
records-wrong-iris = Schreiben Sie ganze IRIs, eine je Zeile.
