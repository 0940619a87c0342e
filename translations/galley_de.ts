<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ArticleCard</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>ArticleTableModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Unsaved edits, failures and problems</source>
        <translation>Nicht gespeicherte Änderungen, Fehler und Probleme</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Whether the site shows the article</source>
        <translation>Ob die Website den Artikel zeigt</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Editorial quality, 0 and above</source>
        <translation>Redaktionelle Qualität, ab 0</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Heat</translation>
    </message>
    <message>
        <source>How much attention the crawler saw; -1 where it saw none</source>
        <translation>Wie viel Beachtung der Crawler fand; -1, wo er keine fand</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Titel des Artikels</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Who published the original</source>
        <translation>Wer das Original veröffentlicht hat</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Topics the article belongs to</source>
        <translation>Themen, zu denen der Artikel gehört</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>When the original was published (UTC)</source>
        <translation>Wann das Original veröffentlicht wurde (UTC)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kind of content, such as article or video</source>
        <translation>Art des Inhalts, etwa Artikel oder Video</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Category given in the file</source>
        <translation>Kategorie, die in der Datei steht</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Collection of the site the file lies in</source>
        <translation>Sammlung der Website, in der die Datei liegt</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>File, relative to the feed</source>
        <translation>Datei, relativ zum Feed</translation>
    </message>
</context>
<context>
    <name>BulkChange</name>
    <message>
        <source>“%1” is no whole number here.</source>
        <translation>„%1“ ist hier keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is no list here.</source>
        <translation>„%1“ ist hier keine Liste.</translation>
    </message>
    <message>
        <source>“%1” wants a whole number.</source>
        <translation>„%1“ erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” wants true or false.</source>
        <translation>„%1“ erwartet true oder false.</translation>
    </message>
    <message>
        <source>“%1” wants a date such as 2024-04-30T12:00:00Z.</source>
        <translation>„%1“ erwartet ein Datum wie 2024-04-30T12:00:00Z.</translation>
    </message>
    <message>
        <source>“%2” is no whole number, which “%1” wants.</source>
        <translation>„%2“ ist keine ganze Zahl, wie „%1“ sie erwartet.</translation>
    </message>
    <message>
        <source>“%2” is neither true nor false, one of which “%1” wants.</source>
        <translation>„%2“ ist weder true noch false; „%1“ erwartet eines davon.</translation>
    </message>
    <message>
        <source>“%2” is no date such as 2024-04-30T12:00:00Z, which “%1” wants.</source>
        <translation>„%2“ ist kein Datum wie 2024-04-30T12:00:00Z, das „%1“ erwartet.</translation>
    </message>
    <message>
        <source>“%2” is no value for “%1”.</source>
        <translation>„%2“ ist kein Wert für „%1“.</translation>
    </message>
    <message>
        <source>“%1” holds records: name a field in it, such as provider.name.</source>
        <translation>„%1“ enthält Datensätze: ein Feld darin nennen, etwa provider.name.</translation>
    </message>
    <message>
        <source>“%1” cannot be set below 0.</source>
        <translation>„%1“ kann nicht unter 0 gesetzt werden.</translation>
    </message>
    <message>
        <source>Nothing stands behind the “%2=” for “%1”.</source>
        <translation>Hinter „%2=“ für „%1“ steht nichts.</translation>
    </message>
    <message>
        <source>“%2=” works on numbers and topics, and “%1” is neither.</source>
        <translation>„%2=“ gilt für Zahlen und Themen; „%1“ ist keines von beiden.</translation>
    </message>
    <message>
        <source>“%1” is no change. Write field=value, field+=value or field-=value.</source>
        <translation>„%1“ ist keine Änderung. Schreibweise: Feld=Wert, Feld+=Wert oder Feld-=Wert.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is no field.</source>
        <translation>„%1“ in „%2“ ist kein Feld.</translation>
    </message>
    <message>
        <source>“%1” is encrypted and is never changed.</source>
        <translation>„%1“ ist verschlüsselt und wird nie geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n will be published</source>
        <translation>
            <numerusform>%n wird veröffentlicht</numerusform>
            <numerusform>%n werden veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>none will be published</source>
        <translation>keiner wird veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%n already are</source>
        <translation>
            <numerusform>%n ist es schon</numerusform>
            <numerusform>%n sind es schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n article(s)</source>
        <translation>
            <numerusform>%n Artikel veröffentlichen</numerusform>
            <numerusform>%n Artikel veröffentlichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be unpublished</source>
        <translation>
            <numerusform>%n wird zurückgezogen</numerusform>
            <numerusform>%n werden zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>none will be unpublished</source>
        <translation>keiner wird zurückgezogen</translation>
    </message>
    <message numerus="yes">
        <source>Unpublish %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurückziehen</numerusform>
            <numerusform>%n Artikel zurückziehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %2 of %n article(s) to “%1”</source>
        <translation>
            <numerusform>%2 von %n Artikel auf „%1“ setzen</numerusform>
            <numerusform>%2 von %n Artikeln auf „%1“ setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n bleibt, wie er ist</numerusform>
            <numerusform>%n bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Raise %2 of %n article(s) by %1</source>
        <translation>
            <numerusform>%2 von %n Artikel um %1 erhöhen</numerusform>
            <numerusform>%2 von %n Artikeln um %1 erhöhen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lower %2 of %n article(s) by %1</source>
        <translation>
            <numerusform>%2 von %n Artikel um %1 senken</numerusform>
            <numerusform>%2 von %n Artikeln um %1 senken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will get “%1”</source>
        <translation>
            <numerusform>%n erhält „%1“</numerusform>
            <numerusform>%n erhalten „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>none will get “%1”</source>
        <translation>keiner erhält „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n already have it</source>
        <translation>
            <numerusform>%n hat es schon</numerusform>
            <numerusform>%n haben es schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add “%1” to %2 of %n article(s)</source>
        <translation>
            <numerusform>„%1“ zu %2 von %n Artikel hinzufügen</numerusform>
            <numerusform>„%1“ zu %2 von %n Artikeln hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will lose “%1”</source>
        <translation>
            <numerusform>%n verliert „%1“</numerusform>
            <numerusform>%n verlieren „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>none will lose “%1”</source>
        <translation>keiner verliert „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n do not have it</source>
        <translation>
            <numerusform>%n hat es nicht</numerusform>
            <numerusform>%n haben es nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” from %2 of %n article(s)</source>
        <translation>
            <numerusform>„%1“ aus %2 von %n Artikel entfernen</numerusform>
            <numerusform>„%1“ aus %2 von %n Artikeln entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be changed</source>
        <translation>
            <numerusform>%n kann nicht geändert werden</numerusform>
            <numerusform>%n können nicht geändert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a summary</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No such article.</source>
        <translation>Diesen Artikel gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Die Datei ist verschwunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n will lose the field %2</source>
        <translation>
            <numerusform>%n verliert das Feld %2</numerusform>
            <numerusform>%n verlieren das Feld %2</numerusform>
        </translation>
    </message>
    <message>
        <source>none will lose the field %2</source>
        <translation>keiner verliert das Feld %2</translation>
    </message>
    <message numerus="yes">
        <source>Remove %2 from %n article(s)</source>
        <translation>
            <numerusform>%2 aus %n Artikel entfernen</numerusform>
            <numerusform>%2 aus %n Artikeln entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n will be set to “%1”</source>
        <translation>
            <numerusform>%2 von %n wird auf „%1“ gesetzt</numerusform>
            <numerusform>%2 von %n wird auf „%1“ gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%2 of none will be set to “%1”</source>
        <translation>%2 von keinem wird auf „%1“ gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n will be raised by %1</source>
        <translation>
            <numerusform>%2 von %n wird um %1 erhöht</numerusform>
            <numerusform>%2 von %n wird um %1 erhöht</numerusform>
        </translation>
    </message>
    <message>
        <source>%2 of none will be raised by %1</source>
        <translation>%2 von keinem wird um %1 erhöht</translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n will be lowered by %1</source>
        <translation>
            <numerusform>%2 von %n wird um %1 gesenkt</numerusform>
            <numerusform>%2 von %n wird um %1 gesenkt</numerusform>
        </translation>
    </message>
    <message>
        <source>%2 of none will be lowered by %1</source>
        <translation>%2 von keinem wird um %1 gesenkt</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have none yet</source>
        <translation>
            <numerusform>%n davon hat noch keinen Wert</numerusform>
            <numerusform>%n davon haben noch keinen Wert</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds a list or fields of its own here, not a single value.</source>
        <translation>„%1“ ist hier eine Liste oder hat eigene Felder und ist kein einzelner Wert.</translation>
    </message>
</context>
<context>
    <name>CardGroups</name>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>No provider</source>
        <translation>Kein Anbieter</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Kein Thema</translation>
    </message>
</context>
<context>
    <name>CardPainter</name>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>galley-cli list FEED [SELECTION] [OPTION]...
Lists the articles of a feed; all of them without a selection.

  --sort FIELD        sort by a field, descending with a minus in front: --sort -quality;
                      may be repeated; path and collection work too
  --fields A,B        print these fields (paths such as provider.name)
  --format FORMAT     table (the default), json, jsonl, csv or paths
  --limit N           print the first N only

With json and jsonl, a file that cannot be read is {&quot;path&quot;,&quot;error&quot;}, without published; one without front matter
has published false.
</source>
        <translation>galley-cli list FEED [AUSWAHL] [OPTION]...
Listet die Artikel eines Feeds auf; ohne Auswahl alle.

  --sort FELD         nach einem Feld sortieren, absteigend mit Minus davor: --sort -quality;
                      mehrfach möglich; auch path und collection
  --fields A,B        diese Felder ausgeben (Pfade wie provider.name)
  --format FORMAT     table (Standard), json, jsonl, csv oder paths
  --limit N           nur die ersten N ausgeben

Bei json und jsonl ist eine Datei, die nicht gelesen werden kann, {&quot;path&quot;,&quot;error&quot;}, ohne published; bei einer
ohne Front Matter ist published false.
</translation>
    </message>
    <message>
        <source>galley-cli show FILE... [OPTION]...
Prints the front matter of files, as Jekyll reads it.

  --format FORMAT     yaml (the default: as it stands in the file), json or jsonl
  --field PATH        this field only, for example images[0].url
</source>
        <translation>galley-cli show DATEI... [OPTION]...
Gibt das Front Matter von Dateien aus, wie Jekyll es liest.

  --format FORMAT     yaml (Standard: wie es in der Datei steht), json oder jsonl
  --field PFAD        nur dieses Feld, zum Beispiel images[0].url
</translation>
    </message>
    <message>
        <source>galley-cli %1 FEED SELECTION [OPTION]...
Sets the field published of articles that Jekyll would treat otherwise.

  --dry-run           print what would change and write nothing
  --format FORMAT     text (the default) or json
</source>
        <translation>galley-cli %1 FEED AUSWAHL [OPTION]...
Setzt das Feld published der Artikel, die Jekyll sonst anders behandeln würde.

  --dry-run           ausgeben, was sich ändern würde, und nichts schreiben
  --format FORMAT     text (Standard) oder json
</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Ein Befehl fehlt.</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Den Befehl %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Auf die Standardausgabe kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>galley-cli images FEED [SELECTION] [OPTION]...
Fetches and checks every picture of the articles; of all of them without a selection. Prints for each the
article, its address, ok or what is wrong (404, timeout, not-an-image, too-large, blocked ...), real size,
format and bytes, and the declared size where that is another one.

  --format FORMAT     text (the default) or json
  --allow-host HOST   ask this host although it is in a private network; may be repeated
</source>
        <translation>galley-cli images FEED [AUSWAHL] [OPTION]...
Holt und prüft alle Bilder der Artikel; ohne Auswahl die aller Artikel. Gibt zu jedem aus: den Artikel,
die Adresse, ok oder was nicht stimmt (404, timeout, not-an-image, too-large, blocked ...), tatsächliche
Größe, Format und Bytes sowie die angegebene Größe, wo sie eine andere ist.

  --format FORMAT     text (Standard) oder json
  --allow-host HOST   diesen Host abfragen, obwohl er in einem privaten Netz liegt; mehrfach möglich
</translation>
    </message>
    <message>
        <source>galley-cli recover FEED [--dry-run]
Ends a save that was interrupted by a crash or a power failure: either no file of it is changed, or all are.
Opening the feed in Galley and saving to it do so too.

  --dry-run           print what would be done and write nothing
</source>
        <translation>galley-cli recover FEED [--dry-run]
Beendet ein Speichern, das ein Absturz oder Stromausfall unterbrochen hat: Entweder bleibt jede seiner
Dateien, wie sie war, oder alle sind geändert. Auch das Öffnen des Feeds in Galley und das Speichern tun das.

  --dry-run           ausgeben, was getan würde, und nichts schreiben
</translation>
    </message>
    <message>
        <source>galley-cli: list, show, change and check the articles of a feed.

  galley-cli list FEED [SELECTION] [--sort FIELD|-FIELD]... [--fields A,B] [--format FORMAT] [--limit N]
  galley-cli show FILE... [--format FORMAT] [--field PATH]
  galley-cli set FEED CHANGE... SELECTION [--dry-run] [--format FORMAT]
  galley-cli publish FEED SELECTION [--dry-run] [--format FORMAT]
  galley-cli unpublish FEED SELECTION [--dry-run] [--format FORMAT]
  galley-cli check FEED [SELECTION] [--format FORMAT]
  galley-cli images FEED [SELECTION] [--format FORMAT] [--allow-host HOST]...
  galley-cli recover FEED [--dry-run]
  galley-cli COMMAND --help
  galley-cli help query
  galley-cli --version

FEED is a Jekyll site or any folder of Markdown or HTML documents.
Exit status: 0 done; 1 done in part or problems found; 2 wrong usage; 3 the feed cannot be opened.
</source>
        <translation>galley-cli: die Artikel eines Feeds auflisten, zeigen, ändern und prüfen.

  galley-cli list FEED [AUSWAHL] [--sort FELD|-FELD]... [--fields A,B] [--format FORMAT] [--limit N]
  galley-cli show DATEI... [--format FORMAT] [--field PFAD]
  galley-cli set FEED ÄNDERUNG... AUSWAHL [--dry-run] [--format FORMAT]
  galley-cli publish FEED AUSWAHL [--dry-run] [--format FORMAT]
  galley-cli unpublish FEED AUSWAHL [--dry-run] [--format FORMAT]
  galley-cli check FEED [AUSWAHL] [--format FORMAT]
  galley-cli images FEED [AUSWAHL] [--format FORMAT] [--allow-host HOST]...
  galley-cli recover FEED [--dry-run]
  galley-cli BEFEHL --help
  galley-cli help query
  galley-cli --version

FEED ist eine Jekyll-Website oder ein beliebiger Ordner mit Markdown- oder HTML-Dokumenten.
Rückgabewert: 0 erledigt; 1 teilweise erledigt oder Probleme gefunden; 2 falscher Aufruf;
3 der Feed kann nicht geöffnet werden.
</translation>
    </message>
    <message>
        <source>
SELECTION is one or more of:
  --where QUERY       articles that match, of those the other options name or of all:
                      --where &apos;quality:&gt;=60 -provider:forbes&apos;; galley-cli help query tells more
  --files FILE...     these files, relative to FEED or absolute; the list ends at the next option or --
  --files-from F      the files named in F, one a line; - is standard input
  --all               all articles; not beside --files and --files-from where something is written
</source>
        <translation>
AUSWAHL ist eines oder mehreres von:
  --where ABFRAGE     passende Artikel unter denen, die die anderen Optionen nennen, oder unter allen:
                      --where &apos;quality:&gt;=60 -provider:forbes&apos;; mehr dazu sagt galley-cli help query
  --files DATEI...    diese Dateien, relativ zum FEED oder absolut; die Liste endet an der nächsten Option oder an --
  --files-from F      die in F genannten Dateien, eine je Zeile; - ist die Standardeingabe
  --all               alle Artikel; beim Schreiben nicht neben --files und --files-from
</translation>
    </message>
    <message>
        <source>Queries, for --where and for the filter of Galley.
Words and terms side by side must all match. Case and accents do not count.

</source>
        <translation>Abfragen, für --where und für den Filter von Galley.
Wörter und Ausdrücke, die nebeneinanderstehen, müssen alle zutreffen. Groß-/Kleinschreibung und Akzente zählen nicht.

</translation>
    </message>
    <message>
        <source>galley-cli check FEED [SELECTION] [OPTION]...
galley-cli check --rules
Finds what is wrong with articles, with all of them without a selection, and prints a line for each problem:
path:line:column: severity: message [rule]. Exits with 1 where there are errors or warnings; notes alone, such
as an article without a picture, do not count. Rules are switched in the feed&apos;s file .galley.yml:

  rules:
    no-image: off
    html-entity: error        (off, note, warning or error)

  --format FORMAT     text (the default) or json
  --rules             print all rules with their severity and why they matter

As a commit hook (.git/hooks/pre-commit), for what is about to be committed:
  git -c core.quotePath=false diff --cached --name-only --diff-filter=ACMR -- &apos;_news/*.md&apos; |
      galley-cli check . --files-from -
</source>
        <translation>galley-cli check FEED [AUSWAHL] [OPTION]...
galley-cli check --rules
Findet, was an Artikeln nicht stimmt, ohne Auswahl an allen, und gibt für jedes Problem eine Zeile aus:
Pfad:Zeile:Spalte: Schweregrad: Meldung [Regel]. Endet mit 1, wo es Fehler oder Warnungen gibt; bloße Hinweise,
etwa auf einen Artikel ohne Bild, zählen nicht. Regeln werden in der Datei .galley.yml des Feeds eingestellt:

  rules:
    no-image: off
    html-entity: error        (off, note, warning oder error)

  --format FORMAT     text (Standard) oder json
  --rules             alle Regeln ausgeben, mit ihrem Schweregrad und warum sie wichtig sind

Als Commit-Hook (.git/hooks/pre-commit), für das, was gerade eingecheckt wird:
  git -c core.quotePath=false diff --cached --name-only --diff-filter=ACMR -- &apos;_news/*.md&apos; | galley-cli check . --files-from -
</translation>
    </message>
    <message>
        <source>galley-cli set FEED CHANGE... SELECTION [OPTION]...
Changes fields and nothing else.

CHANGE is FIELD=VALUE, or FIELD+=VALUE and FIELD-=VALUE for numbers, topics and lists of texts:
  published=true  quality=80  quality+=5  topics+=AI  topics-=AI  title=&quot;A title&quot;  provider.name=Example
A name with a dot is quoted, &apos;[&quot;a.b&quot;]=VALUE&apos;. VALUE is taken with its blanks, unless a blank stands before the = as well.

  --dry-run           print what would change and write nothing
  --format FORMAT     text (the default) or json
</source>
        <translation>galley-cli set FEED ÄNDERUNG... AUSWAHL [OPTION]...
Ändert Felder und sonst nichts.

ÄNDERUNG ist FELD=WERT, bei Zahlen, Themen und Listen von Texten auch FELD+=WERT und FELD-=WERT:
  published=true  quality=80  quality+=5  topics+=AI  topics-=AI  title=&quot;Ein Titel&quot;  provider.name=Beispiel
Ein Name mit Punkt steht in Anführungszeichen, &apos;[&quot;a.b&quot;]=WERT&apos;. WERT gilt mit seinen Leerzeichen, außer wenn auch vor dem = eines steht.

  --dry-run           ausgeben, was sich ändern würde, und nichts schreiben
  --format FORMAT     text (Standard) oder json
</translation>
    </message>
    <message>
        <source>“%1” is not valid UTF-8.</source>
        <translation>„%1“ ist kein gültiges UTF-8.</translation>
    </message>
</context>
<context>
    <name>ConflictActions</name>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>Keep your values of the selected fields; saving writes them over what is on disk now</source>
        <translation>Ihre Werte der ausgewählten Felder behalten; beim Speichern ersetzen sie, was jetzt in der Datei steht</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Fremde übernehmen</translation>
    </message>
    <message>
        <source>Drop your values of the selected fields for what is on disk now</source>
        <translation>Ihre Werte der ausgewählten Felder verwerfen zugunsten dessen, was jetzt in der Datei steht</translation>
    </message>
    <message>
        <source>&amp;Edit the Field</source>
        <translation>Feld &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Go to the field in the details</source>
        <translation>Zum Feld in den Details gehen</translation>
    </message>
    <message>
        <source>Keep Mine in This &amp;Field</source>
        <translation>Meine in diesem F&amp;eld behalten</translation>
    </message>
    <message>
        <source>Keep your values of this field in all articles in conflict</source>
        <translation>Ihre Werte dieses Feldes in allen betroffenen Artikeln behalten</translation>
    </message>
    <message>
        <source>Take Theirs in T&amp;his Field</source>
        <translation>Fremde in &amp;diesem Feld übernehmen</translation>
    </message>
    <message>
        <source>Drop your values of this field in all articles in conflict</source>
        <translation>Ihre Werte dieses Feldes in allen betroffenen Artikeln verwerfen</translation>
    </message>
    <message>
        <source>Keep &amp;All Mine</source>
        <translation>&amp;Alle meine behalten</translation>
    </message>
    <message>
        <source>Keep your values of all fields in conflict</source>
        <translation>Ihre Werte aller betroffenen Felder behalten</translation>
    </message>
    <message>
        <source>Take All Thei&amp;rs</source>
        <translation>A&amp;lle fremden übernehmen</translation>
    </message>
    <message>
        <source>Drop your values of all fields in conflict</source>
        <translation>Ihre Werte aller betroffenen Felder verwerfen</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The file is not valid UTF-8. Save it again in UTF-8.</source>
        <translation>Die Datei ist kein gültiges UTF-8. Neu in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The front matter is not closed. Add a line of three dashes (---) behind its last field.</source>
        <translation>Das Front Matter ist nicht geschlossen. Hinter dem letzten Feld eine Zeile aus drei Strichen (---) einfügen.</translation>
    </message>
    <message>
        <source>Close the quote that is opened here.</source>
        <translation>Das hier geöffnete Anführungszeichen schließen.</translation>
    </message>
    <message>
        <source>Close the bracket that is opened here.</source>
        <translation>Die hier geöffnete Klammer schließen.</translation>
    </message>
    <message>
        <source>This escape after \ does not exist. Write \\ for a backslash, or use single quotes.</source>
        <translation>Diese Zeichenfolge nach \ gibt es nicht. Für einen Backslash \\ schreiben oder einfache Anführungszeichen verwenden.</translation>
    </message>
    <message>
        <source>A tab is used to indent. Use spaces.</source>
        <translation>Mit einem Tabulator eingerückt. Leerzeichen verwenden.</translation>
    </message>
    <message>
        <source>This line is indented differently from the lines it belongs to. Align it with them.</source>
        <translation>Diese Zeile ist anders eingerückt als die Zeilen, zu denen sie gehört. An ihnen ausrichten.</translation>
    </message>
    <message>
        <source>This character cannot stand here. Put the value in quotes.</source>
        <translation>Dieses Zeichen darf hier nicht stehen. Den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This line is no field: “name: value” is expected. Add the colon, or indent it if it continues a text.</source>
        <translation>Diese Zeile ist kein Feld: erwartet wird „Name: Wert“. Den Doppelpunkt ergänzen oder die Zeile einrücken, falls sie einen Text fortsetzt.</translation>
    </message>
    <message>
        <source>The value contains a colon followed by a space. Put the value in quotes.</source>
        <translation>Der Wert enthält einen Doppelpunkt mit folgendem Leerzeichen. Den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The field&apos;s name is longer than 1,024 characters. Shorten it.</source>
        <translation>Der Feldname ist länger als 1.024 Zeichen. Kürzen.</translation>
    </message>
    <message>
        <source>Only + or -, a digit and a comment may follow | or &gt;. Move the text to the next line.</source>
        <translation>Auf | oder &gt; dürfen nur + oder -, eine Ziffer und ein Kommentar folgen. Den Text in die nächste Zeile setzen.</translation>
    </message>
    <message>
        <source>An unusual line break character stands here. Remove it, or put the value in quotes.</source>
        <translation>Hier steht ein ungewöhnliches Zeilenumbruchzeichen. Entfernen oder den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The front matter does not consist of fields. Write each as “name: value”.</source>
        <translation>Das Front Matter besteht nicht aus Feldern. Jedes als „Name: Wert“ schreiben.</translation>
    </message>
    <message>
        <source>The front matter holds a second YAML document. Remove the line that begins it.</source>
        <translation>Das Front Matter enthält ein zweites YAML-Dokument. Die Zeile entfernen, die es beginnt.</translation>
    </message>
    <message>
        <source>The front matter is nested too deeply. Write it with fewer levels.</source>
        <translation>Das Front Matter ist zu tief verschachtelt. Mit weniger Ebenen schreiben.</translation>
    </message>
    <message>
        <source>This cannot be read here: %1. Write it in a simpler form of YAML.</source>
        <translation>Dies kann hier nicht gelesen werden: %1. In einfacherem YAML schreiben.</translation>
    </message>
    <message>
        <source>an anchor or tag of this kind</source>
        <translation>ein Anker oder Tag dieser Art</translation>
    </message>
    <message>
        <source>a YAML directive</source>
        <translation>eine YAML-Direktive</translation>
    </message>
    <message>
        <source>a key without a name or of several lines</source>
        <translation>ein Schlüssel ohne Namen oder über mehrere Zeilen</translation>
    </message>
    <message>
        <source>a key of this kind</source>
        <translation>ein Schlüssel dieser Art</translation>
    </message>
    <message>
        <source>a collection as a key</source>
        <translation>eine Sammlung als Schlüssel</translation>
    </message>
    <message>
        <source>blank lines ahead of a closing quote</source>
        <translation>Leerzeilen vor einem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>a folded text that keeps the blank lines behind it</source>
        <translation>ein gefalteter Text, der die Leerzeilen hinter sich behält</translation>
    </message>
    <message>
        <source>the escape \N</source>
        <translation>die Zeichenfolge \N</translation>
    </message>
    <message>
        <source>the escape \_</source>
        <translation>die Zeichenfolge \_</translation>
    </message>
    <message>
        <source>the two readers disagree</source>
        <translation>die beiden Leser sind sich nicht einig</translation>
    </message>
    <message>
        <source>The file has no front matter. Begin it with two lines of three dashes (---) and the fields between them.</source>
        <translation>Die Datei hat kein Front Matter. Mit zwei Zeilen aus drei Strichen (---) und den Feldern dazwischen beginnen.</translation>
    </message>
    <message>
        <source>There is no field %1 to change.</source>
        <translation>Es gibt kein Feld %1, das sich ändern ließe.</translation>
    </message>
    <message>
        <source>The field %1 is no list.</source>
        <translation>Das Feld %1 ist keine Liste.</translation>
    </message>
    <message>
        <source>The value holds a character that YAML forbids. Remove it.</source>
        <translation>Der Wert enthält ein Zeichen, das YAML verbietet. Entfernen.</translation>
    </message>
    <message>
        <source>The change could not be proven to change only %1. The file was left as it is; change it in a text editor.</source>
        <translation>Es ließ sich nicht nachweisen, dass die Änderung nur %1 ändert. Die Datei blieb, wie sie ist; in einem Texteditor ändern.</translation>
    </message>
    <message>
        <source>The number of %1 has too many digits. Put the value in quotes.</source>
        <translation>Die Zahl in %1 hat zu viele Ziffern. Den Wert in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>all fields in one pair of braces</source>
        <translation>alle Felder in einem Paar geschweifter Klammern</translation>
    </message>
    <message>
        <source>The file is too large for an article, with all that its aliases stand for. Move what is not text into files of its own.</source>
        <translation>Die Datei ist zu groß für einen Artikel, mit allem, wofür ihre Aliase stehen. Was kein Text ist, in eigene Dateien verschieben.</translation>
    </message>
    <message>
        <source>The character %1 cannot stand here. Remove it.</source>
        <translation>Das Zeichen %1 kann hier nicht stehen. Entfernen.</translation>
    </message>
    <message>
        <source>No anchor that ends before this alias has its name. Put the value in quotes if it shall begin with *.</source>
        <translation>Kein Anker, der vor diesem Alias endet, heißt so. Den Wert in Anführungszeichen setzen, falls er mit * beginnen soll.</translation>
    </message>
    <message>
        <source>The field %1 is encrypted, or written with an anchor, alias, tag, merge key or “?”. Change it in a text editor.</source>
        <translation>Das Feld %1 ist verschlüsselt oder mit Anker, Alias, Tag, Merge-Schlüssel oder „?“ geschrieben. Es in einem Texteditor ändern.</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is no folder. Open the folder it lies in.</source>
        <translation>%1 ist kein Ordner. Den Ordner öffnen, in dem es liegt.</translation>
    </message>
    <message>
        <source>%1 is the whole disk. Open the folder of a feed.</source>
        <translation>%1 ist der ganze Datenträger. Den Ordner eines Feeds öffnen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be listed: permission is missing.</source>
        <translation>Der Ordner %1 kann nicht aufgelistet werden: das Recht fehlt.</translation>
    </message>
    <message>
        <source>Opening was canceled.</source>
        <translation>Das Öffnen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The folder %1 holds no Markdown or HTML documents. Open a Jekyll site, or a folder with articles in it.</source>
        <translation>Der Ordner %1 enthält keine Markdown- oder HTML-Dokumente. Eine Jekyll-Website öffnen oder einen Ordner mit Artikeln.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Anriss</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Original address</source>
        <translation>Originaladresse</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>AMP address</source>
        <translation>AMP-Adresse</translation>
    </message>
    <message>
        <source>AMP cache address</source>
        <translation>AMP-Cache-Adresse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Heat</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Featured content</source>
        <translation>Hervorgehobener Inhalt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Verwandte Artikel</translation>
    </message>
    <message>
        <source>Secured</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Provider&apos;s images</source>
        <translation>Bilder des Anbieters</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Image address</source>
        <translation>Bildadresse</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Zwischengespeichert</translation>
    </message>
    <message>
        <source>Image title</source>
        <translation>Bildtitel</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>Saving was canceled.</source>
        <translation>Das Speichern wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The file was changed by somebody else while it was saved, and left as it is. Save again.</source>
        <translation>Die Datei wurde beim Speichern von jemand anderem geändert und blieb, wie sie ist. Erneut speichern.</translation>
    </message>
    <message>
        <source>The file&apos;s name is not valid UTF-8. Rename the file.</source>
        <translation>Der Dateiname ist kein gültiges UTF-8. Die Datei umbenennen.</translation>
    </message>
    <message>
        <source>Permission to read it is missing. Change the permissions, or ask its owner.</source>
        <translation>Das Recht, sie zu lesen, fehlt. Die Rechte ändern oder den Eigentümer fragen.</translation>
    </message>
    <message>
        <source>The symbolic link leads nowhere but to itself. Remove it.</source>
        <translation>Der symbolische Link führt nur zu sich selbst. Ihn entfernen.</translation>
    </message>
    <message>
        <source>This is a folder, not a document. Rename it.</source>
        <translation>Das ist ein Ordner, kein Dokument. Ihn umbenennen.</translation>
    </message>
    <message>
        <source>This is no regular file. Remove it from the feed.</source>
        <translation>Das ist keine gewöhnliche Datei. Sie aus dem Feed entfernen.</translation>
    </message>
    <message>
        <source>The disk failed while the file was read. Check the disk.</source>
        <translation>Der Datenträger versagte beim Lesen der Datei. Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The disk is full; the file was left as it is. Make room and save again.</source>
        <translation>Der Datenträger ist voll; die Datei blieb, wie sie ist. Platz schaffen und erneut speichern.</translation>
    </message>
    <message>
        <source>Your disk quota is used up; the file was left as it is. Make room and save again.</source>
        <translation>Ihr Speicherkontingent ist aufgebraucht; die Datei blieb, wie sie ist. Platz schaffen und erneut speichern.</translation>
    </message>
    <message>
        <source>Permission to replace the file is missing. Change the permissions of the file and its folder.</source>
        <translation>Das Recht, die Datei zu ersetzen, fehlt. Die Rechte der Datei und ihres Ordners ändern.</translation>
    </message>
    <message>
        <source>The disk is mounted read-only; the file was left as it is. Mount it writable and save again.</source>
        <translation>Der Datenträger ist nur lesbar eingehängt; die Datei blieb, wie sie ist. Ihn beschreibbar einhängen und erneut speichern.</translation>
    </message>
    <message>
        <source>The disk failed while writing; the file was left as it is. Check the disk and save again.</source>
        <translation>Der Datenträger versagte beim Schreiben; die Datei blieb, wie sie ist. Den Datenträger prüfen und erneut speichern.</translation>
    </message>
    <message>
        <source>Too many files are open. Close some programs and save again.</source>
        <translation>Zu viele Dateien sind geöffnet. Einige Programme schließen und erneut speichern.</translation>
    </message>
    <message>
        <source>The file cannot be written and was left as it is: %1</source>
        <translation>Die Datei kann nicht geschrieben werden und blieb, wie sie ist: %1</translation>
    </message>
    <message>
        <source>The file was replaced, but the disk did not confirm it: %1. Check the disk and save again.</source>
        <translation>Die Datei wurde ersetzt, aber der Datenträger bestätigte es nicht: %1. Den Datenträger prüfen und erneut speichern.</translation>
    </message>
    <message>
        <source>It leads to a place outside of the feed, so it is neither read nor written. Open the folder it leads to, or replace the link by a copy.</source>
        <translation>Sie führt an einen Ort außerhalb des Feeds und wird daher weder gelesen noch geschrieben. Den Ordner öffnen, zu dem sie führt, oder den Link durch eine Kopie ersetzen.</translation>
    </message>
    <message>
        <source>Permission to list this folder is missing, so its articles are not shown. Change the permissions and reload the feed.</source>
        <translation>Das Recht, diesen Ordner aufzulisten, fehlt; seine Artikel werden darum nicht gezeigt. Die Rechte ändern und den Feed neu laden.</translation>
    </message>
    <message>
        <source>This folder could not be listed to its end (%1), so articles may be missing. Check the disk and reload the feed.</source>
        <translation>Dieser Ordner konnte nicht bis zum Ende aufgelistet werden (%1); darum können Artikel fehlen. Den Datenträger prüfen und den Feed neu laden.</translation>
    </message>
    <message>
        <source>Saving it was interrupted, and that could not be put right: %1. Remove the cause and open the feed again.</source>
        <translation>Das Speichern wurde unterbrochen, und das ließ sich nicht beheben: %1. Die Ursache beseitigen und den Feed neu öffnen.</translation>
    </message>
    <message>
        <source>A save was interrupted, and what Galley noted of it is damaged, so it cannot be ended; the note is kept as %1. Check what was saved last, and remove hidden files from the feed whose names begin with .galley-.</source>
        <translation>Ein Speichervorgang wurde unterbrochen, und was Galley davon festgehalten hat, ist beschädigt; darum kann er nicht beendet werden. Die Aufzeichnung bleibt als %1 erhalten. Prüfen, was zuletzt gespeichert wurde, und verborgene Dateien aus dem Feed entfernen, deren Namen mit .galley- beginnen.</translation>
    </message>
    <message>
        <source>Another Galley is saving to this feed. Try again later.</source>
        <translation>Ein anderes Galley speichert gerade in diesen Feed. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Saving it was interrupted and its new contents are gone; the file was left as it was. Make the change again.</source>
        <translation>Das Speichern wurde unterbrochen, und der neue Inhalt ist verloren; die Datei blieb, wie sie war. Die Änderung noch einmal machen.</translation>
    </message>
    <message>
        <source>Saving it was interrupted, and somebody else changed the file since; it was left as they made it. Look whether your change is in it.</source>
        <translation>Das Speichern wurde unterbrochen, und seither hat jemand anders die Datei geändert; sie blieb, wie sie jetzt ist. Nachsehen, ob Ihre Änderung darin steht.</translation>
    </message>
    <message>
        <source>The file is gone, or a link that leads nowhere. Put it back, or remove the link.</source>
        <translation>Die Datei ist nicht mehr da, oder sie ist ein Verweis ins Leere. Zurücklegen, oder den Verweis entfernen.</translation>
    </message>
    <message>
        <source>Make room and save again.</source>
        <translation>Platz schaffen und noch einmal speichern.</translation>
    </message>
    <message>
        <source>Make it writable.</source>
        <translation>Den Ordner beschreibbar machen.</translation>
    </message>
    <message>
        <source>Nothing was saved: Galley must first note in the folder %1 what it is about to do, and cannot: %2. %3</source>
        <translation>Nichts wurde gespeichert: Galley muss zuvor im Ordner %1 festhalten, was es vorhat, und kann es nicht: %2. %3</translation>
    </message>
</context>
<context>
    <name>ImageDecoder</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
</context>
<context>
    <name>ImageDownload</name>
    <message numerus="yes">
        <source>not finished within %n second(s)</source>
        <translation>
            <numerusform>nach %n Sekunde nicht fertig</numerusform>
            <numerusform>nach %n Sekunden nicht fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>only http and https are asked, not %1</source>
        <translation>nur http und https werden abgefragt, nicht %1</translation>
    </message>
    <message>
        <source>%1 is in a private network</source>
        <translation>%1 liegt in einem privaten Netz</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message numerus="yes">
        <source>silent for %n second(s)</source>
        <translation>
            <numerusform>%n Sekunde lang keine Daten</numerusform>
            <numerusform>%n Sekunden lang keine Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ended it too early</source>
        <translation>%1 hat sie zu früh beendet</translation>
    </message>
    <message>
        <source>%1 refused it</source>
        <translation>%1 hat sie abgelehnt</translation>
    </message>
    <message>
        <source>Offline: downloads are switched off</source>
        <translation>Offline: Das Herunterladen ist ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>ImageError</name>
    <message>
        <source>There is no usable address</source>
        <translation>Es gibt keine brauchbare Adresse</translation>
    </message>
    <message>
        <source>The file is missing</source>
        <translation>Die Datei fehlt</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Redirected too many times</source>
        <translation>Zu oft umgeleitet</translation>
    </message>
    <message>
        <source>Not found (404)</source>
        <translation>Nicht gefunden (404)</translation>
    </message>
    <message>
        <source>The server refused the picture</source>
        <translation>Der Server hat das Bild verweigert</translation>
    </message>
    <message>
        <source>Needs a login</source>
        <translation>Anmeldung erforderlich</translation>
    </message>
    <message>
        <source>The connection is not secure</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The server took too long</source>
        <translation>Der Server hat zu lange gebraucht</translation>
    </message>
    <message>
        <source>The host was not found</source>
        <translation>Der Host wurde nicht gefunden</translation>
    </message>
    <message>
        <source>The connection failed</source>
        <translation>Die Verbindung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Offline: this computer has no network</source>
        <translation>Offline: Dieser Rechner hat kein Netz</translation>
    </message>
    <message>
        <source>The picture is too large</source>
        <translation>Das Bild ist zu groß</translation>
    </message>
    <message>
        <source>Not an image</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>This kind of picture is not supported</source>
        <translation>Diese Art von Bild wird nicht unterstützt</translation>
    </message>
    <message>
        <source>The picture is damaged</source>
        <translation>Das Bild ist beschädigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a failure and its reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 needs a login (401)</source>
        <translation>%1 verlangt eine Anmeldung (401)</translation>
    </message>
    <message>
        <source>The proxy needs a login (407)</source>
        <translation>Der Proxy verlangt eine Anmeldung (407)</translation>
    </message>
    <message>
        <source>Gone for good (410)</source>
        <translation>Endgültig entfernt (410)</translation>
    </message>
    <message>
        <source>%1 does not permit it (403)</source>
        <translation>%1 erlaubt es nicht (403)</translation>
    </message>
    <message>
        <source>%1 was asked too often (429)</source>
        <translation>%1 wurde zu oft gefragt (429)</translation>
    </message>
    <message>
        <source>%1 has a problem (%2)</source>
        <translation>%1 hat ein Problem (%2)</translation>
    </message>
    <message>
        <source>%1 answered with status %2</source>
        <translation>%1 antwortete mit Status %2</translation>
    </message>
    <message>
        <source>No host can be found</source>
        <translation>Kein Host ist zu finden</translation>
    </message>
</context>
<context>
    <name>ImageFormat</name>
    <message>
        <source>it is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>Windows icon</source>
        <translation>Windows-Symbol</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>es ist eine Webseite</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>“%1” does not begin with http:// or https://.</source>
        <translation>„%1“ beginnt nicht mit http:// oder https://.</translation>
    </message>
    <message>
        <source>“%1” is no valid address.</source>
        <translation>„%1“ ist keine gültige Adresse.</translation>
    </message>
    <message>
        <source>The address is one of %1, not of the provider&apos;s domain.</source>
        <translation>Die Adresse gehört zu %1, nicht zur Domain des Anbieters.</translation>
    </message>
    <message>
        <source>The AMP page is one of %1, not of the web address&apos;s host.</source>
        <translation>Die AMP-Seite gehört zu %1, nicht zum Host der Webadresse.</translation>
    </message>
    <message>
        <source>%1 lies in the future.</source>
        <translation>%1 liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>%1 lies before 1990.</source>
        <translation>%1 liegt vor 1990.</translation>
    </message>
    <message>
        <source>%1 is not the day in the file&apos;s name.</source>
        <translation>%1 ist nicht der Tag, den der Dateiname nennt.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>The field %1 is missing or empty.</source>
        <translation>Das Feld %1 fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>“%1” is no boolean. Write true or false, without quotes.</source>
        <translation>„%1“ ist kein Wahrheitswert. true oder false schreiben, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>The article is published, but its heat is −1.</source>
        <translation>Der Artikel ist veröffentlicht, aber Heat ist −1.</translation>
    </message>
    <message>
        <source>The article is not published, but its heat is %1.</source>
        <translation>Der Artikel ist nicht veröffentlicht, aber Heat ist %1.</translation>
    </message>
    <message>
        <source>The article has no image.</source>
        <translation>Der Artikel hat kein Bild.</translation>
    </message>
    <message>
        <source>The image has no width or height.</source>
        <translation>Dem Bild fehlt die Breite oder die Höhe.</translation>
    </message>
    <message>
        <source>%1 has the same address.</source>
        <translation>%1 hat dieselbe Adresse.</translation>
    </message>
    <message>
        <source>%1 has nearly the same title.</source>
        <translation>%1 hat fast denselben Titel.</translation>
    </message>
    <message>
        <source>The site has no topic “%1”.</source>
        <translation>Die Website hat kein Thema „%1“.</translation>
    </message>
    <message>
        <source>The topic “%1” stands twice.</source>
        <translation>Das Thema „%1“ steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>The text is not two parts in base64 of the right lengths.</source>
        <translation>Der Text besteht nicht aus zwei Base64-Teilen der richtigen Länge.</translation>
    </message>
    <message>
        <source>The text holds the HTML code “%1”.</source>
        <translation>Der Text enthält den HTML-Code „%1“.</translation>
    </message>
    <message>
        <source>The text holds the HTML tag “%1”.</source>
        <translation>Der Text enthält das HTML-Tag „%1“.</translation>
    </message>
    <message>
        <source>“%1” looks like text in a wrong encoding.</source>
        <translation>„%1“ sieht nach Text in einer falschen Zeichenkodierung aus.</translation>
    </message>
    <message>
        <source>“%1” stands for a character that was lost.</source>
        <translation>„%1“ steht für ein verlorenes Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is the article itself, or appears earlier in the list.</source>
        <translation>„%1“ ist der Artikel selbst oder steht schon weiter vorn in der Liste.</translation>
    </message>
    <message>
        <source>“%1” is the AMP page of another article.</source>
        <translation>„%1“ ist die AMP-Seite eines anderen Artikels.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more like this.</source>
        <translation>
            <numerusform>Und eine weitere Stelle dieser Art.</numerusform>
            <numerusform>Und %Ln weitere Stellen dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LintRule</name>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Jekyll cannot read this file, so the article is missing from the site.</source>
        <translation>Jekyll kann diese Datei nicht lesen; darum fehlt der Artikel auf der Website.</translation>
    </message>
    <message>
        <source>No front matter</source>
        <translation>Kein Front Matter</translation>
    </message>
    <message>
        <source>A file without front matter is copied to the site as it is; it is no article.</source>
        <translation>Eine Datei ohne Front Matter wird unverändert auf die Website kopiert; sie ist kein Artikel.</translation>
    </message>
    <message>
        <source>Duplicate key</source>
        <translation>Doppelter Schlüssel</translation>
    </message>
    <message>
        <source>A field stands twice in the front matter. Jekyll takes the last one; other programs may take the first.</source>
        <translation>Ein Feld steht zweimal im Front Matter. Jekyll nimmt das letzte; andere Programme nehmen vielleicht das erste.</translation>
    </message>
    <message>
        <source>No boolean</source>
        <translation>Kein Wahrheitswert</translation>
    </message>
    <message>
        <source>Something other than true or false stands where only these make sense. A text counts as true, even “false” in quotes.</source>
        <translation>Wo nur true oder false sinnvoll ist, steht etwas anderes. Ein Text gilt als wahr, selbst „false“ in Anführungszeichen.</translation>
    </message>
    <message>
        <source>No whole number</source>
        <translation>Keine ganze Zahl</translation>
    </message>
    <message>
        <source>A text or fraction where a whole number belongs sorts and compares in unexpected ways, or breaks a template.</source>
        <translation>Ein Text oder Bruch, wo eine ganze Zahl hingehört, führt beim Sortieren und Vergleichen zu Überraschungen oder zu Fehlern in einer Vorlage.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>An article without a date that can be read has no place in the order of news.</source>
        <translation>Ein Artikel ohne lesbares Datum hat in der Reihenfolge der Nachrichten keinen Platz.</translation>
    </message>
    <message>
        <source>Required field missing</source>
        <translation>Pflichtfeld fehlt</translation>
    </message>
    <message>
        <source>Every article needs a title. News, which have a category or a date in their file name, need an excerpt, a date, an address and a provider, too.</source>
        <translation>Jeder Artikel braucht einen Titel. Nachrichten, also Artikel mit einer Kategorie oder einem Datum im Dateinamen, brauchen außerdem Anriss, Datum, Adresse und Anbieter.</translation>
    </message>
    <message>
        <source>HTML character code</source>
        <translation>HTML-Zeichencode</translation>
    </message>
    <message>
        <source>Readers see the code, for example &amp;amp; or &amp;#8217;, instead of the character.</source>
        <translation>Leser sehen den Code, zum Beispiel &amp;amp; oder &amp;#8217;, statt des Zeichens.</translation>
    </message>
    <message>
        <source>HTML tag</source>
        <translation>HTML-Tag</translation>
    </message>
    <message>
        <source>Titles and excerpts are plain text; a tag shows as such or breaks the page.</source>
        <translation>Titel und Anrisse sind reiner Text; ein Tag erscheint wörtlich oder stört den Aufbau der Seite.</translation>
    </message>
    <message>
        <source>Garbled text</source>
        <translation>Verstümmelter Text</translation>
    </message>
    <message>
        <source>The text was read in a wrong encoding: two or three odd characters stand where one belongs.</source>
        <translation>Der Text wurde in einer falschen Zeichenkodierung gelesen: Zwei oder drei seltsame Zeichen stehen, wo eines hingehört.</translation>
    </message>
    <message>
        <source>Lost character</source>
        <translation>Verlorenes Zeichen</translation>
    </message>
    <message>
        <source>A character was lost when the text was read in a wrong encoding. Look it up in the original.</source>
        <translation>Ein Zeichen ging verloren, als der Text in einer falschen Zeichenkodierung gelesen wurde. Im Original nachsehen.</translation>
    </message>
    <message>
        <source>No web address</source>
        <translation>Keine Webadresse</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// lead readers somewhere.</source>
        <translation>Nur Adressen, die mit http:// oder https:// beginnen, führen Leser irgendwohin.</translation>
    </message>
    <message>
        <source>Malformed address</source>
        <translation>Fehlerhafte Adresse</translation>
    </message>
    <message>
        <source>Browsers may not find the page: the address holds spaces or has no valid host.</source>
        <translation>Browser finden die Seite womöglich nicht: Die Adresse enthält Leerzeichen oder hat keinen gültigen Host.</translation>
    </message>
    <message>
        <source>Address of another host</source>
        <translation>Adresse eines anderen Hosts</translation>
    </message>
    <message>
        <source>The article&apos;s address and its provider&apos;s domain do not belong together: one of them is wrong.</source>
        <translation>Die Adresse des Artikels und die Domain seines Anbieters gehören nicht zusammen: Eine von beiden ist falsch.</translation>
    </message>
    <message>
        <source>AMP address of another article</source>
        <translation>AMP-Adresse eines anderen Artikels</translation>
    </message>
    <message>
        <source>Unknown topic</source>
        <translation>Unbekanntes Thema</translation>
    </message>
    <message>
        <source>The site has no such topic in _data/topics, so no page lists the article under it.</source>
        <translation>Die Website hat dieses Thema nicht in _data/topics; darum führt keine Seite den Artikel darunter auf.</translation>
    </message>
    <message>
        <source>Repeated topic</source>
        <translation>Doppeltes Thema</translation>
    </message>
    <message>
        <source>A topic appears twice, so the article may be listed twice.</source>
        <translation>Ein Thema steht zweimal da; darum erscheint der Artikel womöglich doppelt.</translation>
    </message>
    <message>
        <source>No image</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>An article without a picture shows as a card of text alone.</source>
        <translation>Ein Artikel ohne Bild erscheint als reine Textkarte.</translation>
    </message>
    <message>
        <source>Image without a size</source>
        <translation>Bild ohne Größe</translation>
    </message>
    <message>
        <source>Pages jump while they load where the size of a picture is not known.</source>
        <translation>Ist die Größe eines Bildes nicht bekannt, springt die Seite beim Laden.</translation>
    </message>
    <message>
        <source>Picture not loaded</source>
        <translation>Bild nicht geladen</translation>
    </message>
    <message>
        <source>The picture could not be fetched or decoded. “galley-cli images” checks all of a feed.</source>
        <translation>Das Bild konnte nicht geholt oder nicht dekodiert werden. „galley-cli images“ prüft alle Bilder eines Feeds.</translation>
    </message>
    <message>
        <source>Published without heat</source>
        <translation>Veröffentlicht ohne Heat</translation>
    </message>
    <message>
        <source>Heat −1 marks an article that was sorted out, yet this one is published.</source>
        <translation>Heat −1 kennzeichnet einen aussortierten Artikel, doch dieser ist veröffentlicht.</translation>
    </message>
    <message>
        <source>Heat, but not published</source>
        <translation>Heat, aber nicht veröffentlicht</translation>
    </message>
    <message>
        <source>The article has heat, as published ones do, yet it is not published.</source>
        <translation>Der Artikel hat Heat wie veröffentlichte Artikel, ist aber nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Date in the future or long ago</source>
        <translation>Datum in der Zukunft oder lange her</translation>
    </message>
    <message>
        <source>Jekyll leaves out articles of the future, and none is from before 1990.</source>
        <translation>Jekyll lässt Artikel aus der Zukunft weg, und keiner stammt aus der Zeit vor 1990.</translation>
    </message>
    <message>
        <source>Date is not the file name&apos;s</source>
        <translation>Datum weicht vom Dateinamen ab</translation>
    </message>
    <message>
        <source>The file&apos;s name says another day, by more than time zones explain.</source>
        <translation>Der Dateiname nennt einen anderen Tag; Zeitzonen allein erklären das nicht.</translation>
    </message>
    <message>
        <source>Related article repeated</source>
        <translation>Verwandter Artikel doppelt</translation>
    </message>
    <message>
        <source>A related article is the article itself, or stands twice in the list.</source>
        <translation>Ein verwandter Artikel ist der Artikel selbst oder steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>Secured is malformed</source>
        <translation>Verschlüsseltes ist fehlerhaft</translation>
    </message>
    <message>
        <source>What is encrypted has two parts in base64, the second of 16 bytes, the first of a multiple of that. Anything else cannot be decrypted.</source>
        <translation>Verschlüsseltes hat zwei Base64-Teile, der zweite 16 Byte lang, der erste ein Vielfaches davon. Alles andere lässt sich nicht entschlüsseln.</translation>
    </message>
    <message>
        <source>Duplicate article</source>
        <translation>Doppelter Artikel</translation>
    </message>
    <message>
        <source>Several articles lead to the same page. Unpublish all but one.</source>
        <translation>Mehrere Artikel führen zur selben Seite. Alle bis auf einen zurückziehen.</translation>
    </message>
    <message>
        <source>Nearly the same title</source>
        <translation>Fast derselbe Titel</translation>
    </message>
    <message>
        <source>Articles of a collection whose titles differ in case, punctuation and the site&apos;s name at most are often the same news from several addresses.</source>
        <translation>Artikel einer Sammlung, deren Titel sich höchstens in Groß-/Kleinschreibung, Satzzeichen und dem Namen der Website unterscheiden, sind oft dieselbe Nachricht von mehreren Adressen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The AMP page is one of another host than the web address, or plainly another article&apos;s.</source>
        <translation>Die AMP-Seite liegt auf einem anderen Host als die Webadresse oder gehört offenkundig zu einem anderen Artikel.</translation>
    </message>
</context>
<context>
    <name>PictureActions</name>
    <message>
        <source>&amp;Previous Picture</source>
        <translation>&amp;Voriges Bild</translation>
    </message>
    <message>
        <source>Show the article&apos;s previous picture</source>
        <translation>Das vorige Bild des Artikels zeigen</translation>
    </message>
    <message>
        <source>&amp;Next Picture</source>
        <translation>&amp;Nächstes Bild</translation>
    </message>
    <message>
        <source>Show the article&apos;s next picture</source>
        <translation>Das nächste Bild des Artikels zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Magnify the picture; the wheel does it where the pointer is</source>
        <translation>Das Bild vergrößern; das Mausrad tut es dort, wo der Zeiger steht</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>Verkl&amp;einern</translation>
    </message>
    <message>
        <source>Show more of the picture</source>
        <translation>Mehr vom Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show one pixel of the picture as one of the screen</source>
        <translation>Jedes Pixel des Bildes als eines des Bildschirms zeigen</translation>
    </message>
    <message>
        <source>Picture on Full &amp;Screen</source>
        <translation>Bild als Vollb&amp;ild</translation>
    </message>
    <message>
        <source>Fill the whole screen with the picture; Esc leaves</source>
        <translation>Den ganzen Bildschirm mit dem Bild füllen; mit Esc zurück</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the picture in its original size</source>
        <translation>Das Bild in Originalgröße kopieren</translation>
    </message>
    <message>
        <source>Copy the picture&apos;s address as the article has it</source>
        <translation>Die Adresse des Bildes kopieren, wie sie im Artikel steht</translation>
    </message>
    <message>
        <source>Sa&amp;ve Picture As…</source>
        <translation>Bild &amp;speichern unter…</translation>
    </message>
    <message>
        <source>Save the picture&apos;s original file</source>
        <translation>Die Originaldatei des Bildes speichern</translation>
    </message>
    <message>
        <source>&amp;Open Picture in Browser</source>
        <translation>Bild im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Open the picture&apos;s address in the web browser</source>
        <translation>Die Adresse des Bildes im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Reload Picture</source>
        <translation>Bild neu &amp;laden</translation>
    </message>
    <message>
        <source>Ask for the picture again</source>
        <translation>Das Bild erneut anfordern</translation>
    </message>
    <message>
        <source>Copy Picture Addr&amp;ess</source>
        <translation>Bild&amp;adresse kopieren</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The field %1 stands here a second time, and this one counts. Remove the other.</source>
        <translation>Das Feld %1 steht hier ein zweites Mal, und dieses zählt. Das andere entfernen.</translation>
    </message>
    <message>
        <source>“%1” is no boolean, so the article is published. Write true or false, without quotes.</source>
        <translation>„%1“ ist kein Wahrheitswert, also ist der Artikel veröffentlicht. true oder false schreiben, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is no whole number. Write one without quotes.</source>
        <translation>„%1“ ist keine ganze Zahl. Eine ohne Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2020-06-10T22:17:00Z.</source>
        <translation>„%1“ ist kein Datum. Wie 2020-06-10T22:17:00Z schreiben.</translation>
    </message>
</context>
<context>
    <name>ProblemActions</name>
    <message>
        <source>F&amp;ix</source>
        <translation>Be&amp;heben</translation>
    </message>
    <message>
        <source>Mend the selected problems where there is a safe way</source>
        <translation>Die ausgewählten Probleme beheben, wo es einen sicheren Weg gibt</translation>
    </message>
    <message>
        <source>Fix &amp;All of This Rule</source>
        <translation>&amp;Alle dieser Regel beheben</translation>
    </message>
    <message>
        <source>Mend this problem in all articles where there is a safe way</source>
        <translation>Dieses Problem in allen Artikeln beheben, wo es einen sicheren Weg gibt</translation>
    </message>
    <message>
        <source>&amp;Edit the Field</source>
        <translation>Feld &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Go to the field in the details</source>
        <translation>Zum Feld in den Details gehen</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Einen Schritt hinauf</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Einen Schritt hina&amp;b</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Einzelheiten zeigen …</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Einzelheiten verbergen …</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backtab</source>
        <translation>Rück-Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>the field is there and not empty</source>
        <translation>das Feld ist vorhanden und nicht leer</translation>
    </message>
    <message>
        <source>the field is absent or empty</source>
        <translation>das Feld fehlt oder ist leer</translation>
    </message>
    <message>
        <source>the article is in this state</source>
        <translation>der Artikel ist in diesem Zustand</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation>%1 Meinten Sie %2?</translation>
    </message>
    <message>
        <source>the site shows it</source>
        <translation>die Website zeigt den Artikel</translation>
    </message>
    <message>
        <source>the site does not show it</source>
        <translation>die Website zeigt den Artikel nicht</translation>
    </message>
    <message>
        <source>edited and not saved yet</source>
        <translation>geändert und noch nicht gespeichert</translation>
    </message>
    <message>
        <source>somebody else changed what was edited</source>
        <translation>jemand anders hat geändert, was bearbeitet wurde</translation>
    </message>
    <message>
        <source>something is wrong with it</source>
        <translation>mit dem Artikel stimmt etwas nicht</translation>
    </message>
    <message>
        <source>Jekyll would refuse the file</source>
        <translation>Jekyll würde die Datei ablehnen</translation>
    </message>
    <message>
        <source>another article has the same address</source>
        <translation>ein anderer Artikel hat dieselbe Adresse</translation>
    </message>
    <message>
        <source>all words, in title, excerpt, provider or topics</source>
        <translation>alle Wörter, in Titel, Anriss, Anbieter oder Themen</translation>
    </message>
    <message>
        <source>this phrase</source>
        <translation>diese Wortfolge</translation>
    </message>
    <message>
        <source>quote, asterisk and backslash in quotes</source>
        <translation>Anführungszeichen, Stern und Backslash in Anführungszeichen</translation>
    </message>
    <message>
        <source>* stands for anything</source>
        <translation>* steht für Beliebiges</translation>
    </message>
    <message>
        <source>a field compared: &gt; &gt;= &lt; &lt;= =</source>
        <translation>ein Feld im Vergleich: &gt; &gt;= &lt; &lt;= =</translation>
    </message>
    <message>
        <source>from and to, both included; either may be missing</source>
        <translation>von und bis, beide eingeschlossen; eines darf fehlen</translation>
    </message>
    <message>
        <source>within the last days; h d w m y, today, yesterday</source>
        <translation>innerhalb der letzten Tage; h d w m y, today, yesterday</translation>
    </message>
    <message>
        <source>not this</source>
        <translation>dies nicht</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>das eine oder das andere</translation>
    </message>
    <message>
        <source>brackets say what belongs together</source>
        <translation>Klammern zeigen, was zusammengehört</translation>
    </message>
    <message>
        <source>title, or name where there is none</source>
        <translation>Titel, ersatzweise Name</translation>
    </message>
    <message>
        <source>excerpt</source>
        <translation>Anriss</translation>
    </message>
    <message>
        <source>one of the topics, by its whole name</source>
        <translation>eines der Themen, mit ganzem Namen</translation>
    </message>
    <message>
        <source>the provider&apos;s domain</source>
        <translation>Domain des Anbieters</translation>
    </message>
    <message>
        <source>when it was published, in UTC</source>
        <translation>wann der Artikel veröffentlicht wurde, in UTC</translation>
    </message>
    <message>
        <source>when it was updated, in UTC</source>
        <translation>wann der Artikel aktualisiert wurde, in UTC</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>Heat</translation>
    </message>
    <message>
        <source>whether the site shows it</source>
        <translation>ob die Website den Artikel zeigt</translation>
    </message>
    <message>
        <source>whether it was removed</source>
        <translation>ob der Artikel entfernt wurde</translation>
    </message>
    <message>
        <source>kind of content, by its whole name</source>
        <translation>Art des Inhalts, mit ganzem Namen</translation>
    </message>
    <message>
        <source>category, by its whole name</source>
        <translation>Kategorie, mit ganzem Namen</translation>
    </message>
    <message>
        <source>collection the file lies in, by its whole name</source>
        <translation>Sammlung, in der die Datei liegt, mit ganzem Namen</translation>
    </message>
    <message>
        <source>file, relative to the feed</source>
        <translation>Datei, relativ zum Feed</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>original address</source>
        <translation>Originaladresse</translation>
    </message>
    <message>
        <source>AMP address</source>
        <translation>AMP-Adresse</translation>
    </message>
    <message>
        <source>AMP cache address</source>
        <translation>AMP-Cache-Adresse</translation>
    </message>
    <message>
        <source>a picture&apos;s address or title</source>
        <translation>Adresse oder Titel eines Bildes</translation>
    </message>
    <message>
        <source>the title of a related article</source>
        <translation>Titel eines verwandten Artikels</translation>
    </message>
    <message>
        <source>featured content</source>
        <translation>hervorgehobener Inhalt</translation>
    </message>
    <message>
        <source>secured</source>
        <translation>Verschlüsseltes</translation>
    </message>
    <message>
        <source>a field within another</source>
        <translation>ein Feld in einem anderen</translation>
    </message>
    <message>
        <source>a field Galley does not know, after a dot</source>
        <translation>ein Feld, das Galley nicht kennt, nach einem Punkt</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <source>There is nothing in front of OR.</source>
        <translation>Vor OR steht nichts.</translation>
    </message>
    <message>
        <source>There is nothing behind OR.</source>
        <translation>Hinter OR steht nichts.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>Diese Klammer wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>There are too many brackets.</source>
        <translation>Es sind zu viele Klammern.</translation>
    </message>
    <message>
        <source>A minus stands right before what is not wanted.</source>
        <translation>Ein Minus steht unmittelbar vor dem, was nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>There is nothing between the quotes.</source>
        <translation>Zwischen den Anführungszeichen steht nichts.</translation>
    </message>
    <message>
        <source>%1: wants a value.</source>
        <translation>%1: braucht einen Wert.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Ein Feld „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation>Einen Zustand „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing between the brackets.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>A minus right before what is not wanted stands for NOT.</source>
        <translation>Statt NOT steht ein Minus direkt vor dem, was nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>AND is left out: what stands side by side must all match.</source>
        <translation>AND wird weggelassen: Was nebeneinander steht, muss alles zutreffen.</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>Die Regel „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Brackets stand around whole parts, not behind a colon.</source>
        <translation>Klammern stehen um ganze Teile, nicht hinter einem Doppelpunkt.</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>Der Bereich endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder true noch false.</translation>
    </message>
    <message>
        <source>the whole value of a field, any of a list; * is a plain sign</source>
        <translation>der ganze Wert eines Feldes, ein beliebiger einer Liste; * ist ein gewöhnliches Zeichen</translation>
    </message>
    <message>
        <source>the provider&apos;s name or domain; with = the name</source>
        <translation>Name oder Domain des Anbieters; mit = der Name</translation>
    </message>
    <message>
        <source>a rule the article breaks, by its whole id</source>
        <translation>eine Regel, die der Artikel verletzt, mit ihrer ganzen Kennung</translation>
    </message>
</context>
<context>
    <name>RuleSwitches</name>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>Eine Regel „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>What “%1” is set to is none of off, note, warning and error.</source>
        <translation>„%1“ ist weder auf off noch auf note, warning oder error gesetzt.</translation>
    </message>
    <message>
        <source>The file should hold “rules:”.</source>
        <translation>Die Datei sollte „rules:“ enthalten.</translation>
    </message>
    <message>
        <source>“rules” should hold lines such as “no-image: off”.</source>
        <translation>„rules“ sollte Zeilen wie „no-image: off“ enthalten.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>The file is no YAML: %1.</source>
        <translation>Die Datei ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>The file is no YAML.</source>
        <translation>Die Datei ist kein YAML.</translation>
    </message>
</context>
<context>
    <name>SessionWriter</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>TeamViews</name>
    <message>
        <source>The file should hold one document: take out the lines “---” and “...”.</source>
        <translation>Die Datei sollte ein einziges Dokument enthalten: Entfernen Sie die Zeilen „---“ und „...“.</translation>
    </message>
    <message>
        <source>“views” should be a list.</source>
        <translation>„views“ sollte eine Liste sein.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Eine Ansicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>The team has a view called “%1” already.</source>
        <translation>Das Team hat schon eine Ansicht namens „%1“.</translation>
    </message>
</context>
<context>
    <name>TextReplacer</name>
    <message>
        <source>Not a regular expression: %1 (at character %2)</source>
        <translation>Kein regulärer Ausdruck: %1 (bei Zeichen %2)</translation>
    </message>
    <message>
        <source>The regular expression takes too long; make it simpler.</source>
        <translation>Der reguläre Ausdruck braucht zu lange; ihn vereinfachen.</translation>
    </message>
    <message>
        <source>Nothing to look for.</source>
        <translation>Der Suchtext fehlt.</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>The expression has no group %1.</source>
        <translation>Der Ausdruck hat keine Gruppe %1.</translation>
    </message>
</context>
<context>
    <name>TriageActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Publish and Go On</source>
        <translation>&amp;Veröffentlichen und weiter</translation>
    </message>
    <message>
        <source>Publish this article and go on to the next undecided one</source>
        <translation>Diesen Artikel veröffentlichen und zum nächsten nicht entschiedenen gehen</translation>
    </message>
    <message>
        <source>&amp;Unpublish and Go On</source>
        <translation>&amp;Zurückziehen und weiter</translation>
    </message>
    <message>
        <source>Unpublish this article and go on to the next undecided one</source>
        <translation>Diesen Artikel zurückziehen und zum nächsten nicht entschiedenen gehen</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Übers&amp;pringen</translation>
    </message>
    <message>
        <source>Leave this article undecided and go on</source>
        <translation>Über diesen Artikel nicht entscheiden und weitergehen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>Go back to the article shown before</source>
        <translation>Zurück zum zuvor gezeigten Artikel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>Look at the next article without deciding</source>
        <translation>Den nächsten Artikel ansehen, ohne zu entscheiden</translation>
    </message>
    <message>
        <source>P&amp;revious Article</source>
        <translation>V&amp;origer Artikel</translation>
    </message>
    <message>
        <source>Look at the previous article without deciding</source>
        <translation>Den vorigen Artikel ansehen, ohne zu entscheiden</translation>
    </message>
    <message>
        <source>&amp;Increase Quality</source>
        <translation>Qualität &amp;erhöhen</translation>
    </message>
    <message>
        <source>Add 1 to the quality of this article</source>
        <translation>Die Qualität dieses Artikels um 1 erhöhen</translation>
    </message>
    <message>
        <source>&amp;Decrease Quality</source>
        <translation>Qualität &amp;senken</translation>
    </message>
    <message>
        <source>Subtract 1 from the quality of this article</source>
        <translation>Die Qualität dieses Artikels um 1 senken</translation>
    </message>
    <message>
        <source>Increase Quality by 10</source>
        <translation>Qualität um 10 erhöhen</translation>
    </message>
    <message>
        <source>Add 10 to the quality of this article</source>
        <translation>Die Qualität dieses Artikels um 10 erhöhen</translation>
    </message>
    <message>
        <source>Decrease Quality by 10</source>
        <translation>Qualität um 10 senken</translation>
    </message>
    <message>
        <source>Subtract 10 from the quality of this article</source>
        <translation>Die Qualität dieses Artikels um 10 senken</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>Set the quality of this article to %1</source>
        <translation>Die Qualität dieses Artikels auf %1 setzen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Picture</source>
        <translation>Nächstes &amp;Bild</translation>
    </message>
    <message>
        <source>Show the article&apos;s next picture</source>
        <translation>Das nächste Bild des Artikels zeigen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Picture</source>
        <translation>Vor&amp;iges Bild</translation>
    </message>
    <message>
        <source>Show the article&apos;s previous picture</source>
        <translation>Das vorige Bild des Artikels zeigen</translation>
    </message>
    <message>
        <source>&amp;Zoom In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Magnify the picture; the wheel does it where the pointer is</source>
        <translation>Das Bild vergrößern; das Mausrad tut es dort, wo der Zeiger steht</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more of the picture</source>
        <translation>Mehr vom Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual Size or Fit</source>
        <translation>Origin&amp;algröße oder einpassen</translation>
    </message>
    <message>
        <source>Between the whole picture and its actual size</source>
        <translation>Zwischen ganzem Bild und Originalgröße wechseln</translation>
    </message>
    <message>
        <source>Reload Pi&amp;cture</source>
        <translation>Bild neu &amp;laden</translation>
    </message>
    <message>
        <source>Ask for the picture again</source>
        <translation>Das Bild erneut anfordern</translation>
    </message>
    <message>
        <source>Tri&amp;age</source>
        <translation>Si&amp;chtung</translation>
    </message>
    <message>
        <source>Decide on the articles shown, or on several selected, one at a time</source>
        <translation>Über die angezeigten oder mehrere ausgewählte Artikel einzeln entscheiden</translation>
    </message>
    <message>
        <source>&amp;Leave Triage</source>
        <translation>Sich&amp;tung verlassen</translation>
    </message>
    <message>
        <source>Go back to the table; what was decided stays</source>
        <translation>Zurück zur Tabelle; die Entscheidungen bleiben</translation>
    </message>
    <message>
        <source>Set &amp;Quality</source>
        <translation>&amp;Qualität setzen</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>empty list</source>
        <translation>leere Liste</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Somebody else took away what “%1” belongs to; you set it to “%2”.</source>
        <translation>Jemand anders hat entfernt, wozu „%1“ gehört; Sie haben es auf „%2“ gesetzt.</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile: it is “%2” on disk, you set “%3”.</source>
        <translation>Jemand anders hat „%1“ inzwischen geändert: In der Datei steht „%2“, Sie haben „%3“ gesetzt.</translation>
    </message>
</context>
<context>
    <name>ValueOutline</name>
    <message numerus="yes">
        <source>Encrypted payload of %n byte(s)</source>
        <translation>
            <numerusform>Verschlüsselte Nutzdaten von %n Byte</numerusform>
            <numerusform>Verschlüsselte Nutzdaten von %n Byte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text of %n byte(s)</source>
        <translation>
            <numerusform>Text von %n Byte</numerusform>
            <numerusform>Text von %n Byte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ArticleActions</name>
    <message>
        <source>&amp;Next Article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>Go to the next article</source>
        <translation>Zum nächsten Artikel gehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Article</source>
        <translation>V&amp;origer Artikel</translation>
    </message>
    <message>
        <source>Go to the previous article</source>
        <translation>Zum vorigen Artikel gehen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select all articles shown</source>
        <translation>Alle angezeigten Artikel auswählen</translation>
    </message>
    <message>
        <source>&amp;Go to Details</source>
        <translation>Zu den &amp;Details</translation>
    </message>
    <message>
        <source>Move to the fields of the selected articles</source>
        <translation>Zu den Feldern der ausgewählten Artikel wechseln</translation>
    </message>
    <message>
        <source>Open &amp;Web Page</source>
        <translation>&amp;Webseite öffnen</translation>
    </message>
    <message>
        <source>Open the article&apos;s web page in the browser</source>
        <translation>Die Webseite des Artikels im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy Web Address</source>
        <translation>Webadresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the web addresses of the selected articles</source>
        <translation>Die Webadressen der ausgewählten Artikel kopieren</translation>
    </message>
    <message>
        <source>This article has no web address that a browser could open</source>
        <translation>Dieser Artikel hat keine Webadresse, die ein Browser öffnen könnte</translation>
    </message>
    <message>
        <source>The desktop could not open %1</source>
        <translation>Die Arbeitsumgebung konnte %1 nicht öffnen</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>The selected articles have no web address</source>
        <translation>Die ausgewählten Artikel haben keine Webadresse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln web address(es) copied</source>
        <translation>
            <numerusform>%Ln Webadresse kopiert</numerusform>
            <numerusform>%Ln Webadressen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ArticleDetail</name>
    <message>
        <source>No article selected</source>
        <translation>Kein Artikel ausgewählt</translation>
    </message>
    <message>
        <source>Select an article to see and edit its fields.</source>
        <translation>Einen Artikel auswählen, um seine Felder zu sehen und zu bearbeiten.</translation>
    </message>
</context>
<context>
    <name>galley::ArticlePage</name>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>galley::ArticleTable</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>galley::ArticleTableModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between topics</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
</context>
<context>
    <name>galley::BodyView</name>
    <message>
        <source>Show or hide the text behind the front matter</source>
        <translation>Den Text hinter dem Front Matter ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Artikeltext</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Artikeltext</translation>
    </message>
    <message>
        <source>Body, %1</source>
        <translation>Artikeltext, %1</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Nur der Anfang wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>galley::BooleanEditor</name>
    <message>
        <source>Differs</source>
        <translation>Unterschiedlich</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 (not set)</source>
        <translation>%1 (nicht gesetzt)</translation>
    </message>
    <message>
        <source>%1 (empty)</source>
        <translation>%1 (leer)</translation>
    </message>
    <message>
        <source>%1 (“%2” is no yes or no)</source>
        <translation>%1 („%2“ ist weder Ja noch Nein)</translation>
    </message>
</context>
<context>
    <name>galley::Breadcrumb</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges Element</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes Element</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <translation>Zurück zu: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>galley::BulkActions</name>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish the selected articles</source>
        <translation>Die ausgewählten Artikel veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Unpublish</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
    <message>
        <source>Unpublish the selected articles</source>
        <translation>Die ausgewählten Artikel zurückziehen</translation>
    </message>
    <message>
        <source>&amp;Toggle Published</source>
        <translation>Veröffentlichung &amp;umschalten</translation>
    </message>
    <message>
        <source>Publish the selected articles, or unpublish them where the current one is published</source>
        <translation>Die ausgewählten Artikel veröffentlichen oder, falls der aktuelle veröffentlicht ist, zurückziehen</translation>
    </message>
    <message>
        <source>Set &amp;Quality</source>
        <translation>&amp;Qualität setzen</translation>
    </message>
    <message>
        <source>Type a quality for the selected articles</source>
        <translation>Eine Qualität für die ausgewählten Artikel eingeben</translation>
    </message>
    <message>
        <source>&amp;Increase Quality</source>
        <translation>Qualität &amp;erhöhen</translation>
    </message>
    <message>
        <source>Add 1 to the quality of the selected articles</source>
        <translation>Die Qualität der ausgewählten Artikel um 1 erhöhen</translation>
    </message>
    <message>
        <source>&amp;Decrease Quality</source>
        <translation>Qualität &amp;senken</translation>
    </message>
    <message>
        <source>Subtract 1 from the quality of the selected articles</source>
        <translation>Die Qualität der ausgewählten Artikel um 1 senken</translation>
    </message>
    <message>
        <source>Increase Quality by 10</source>
        <translation>Qualität um 10 erhöhen</translation>
    </message>
    <message>
        <source>Add 10 to the quality of the selected articles</source>
        <translation>Die Qualität der ausgewählten Artikel um 10 erhöhen</translation>
    </message>
    <message>
        <source>Decrease Quality by 10</source>
        <translation>Qualität um 10 senken</translation>
    </message>
    <message>
        <source>Subtract 10 from the quality of the selected articles</source>
        <translation>Die Qualität der ausgewählten Artikel um 10 senken</translation>
    </message>
    <message>
        <source>&amp;Add Topic…</source>
        <translation>&amp;Thema hinzufügen…</translation>
    </message>
    <message>
        <source>Add a topic to the selected articles</source>
        <translation>Den ausgewählten Artikeln ein Thema hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove Topic…</source>
        <translation>Thema ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Remove a topic from the selected articles</source>
        <translation>Ein Thema aus den ausgewählten Artikeln entfernen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Apply or cancel the planned change first</source>
        <translation>Wenden Sie die geplante Änderung zuerst an, oder verwerfen Sie sie</translation>
    </message>
    <message>
        <source>The quality %1 was not set: type it again and press Return</source>
        <translation>Die Qualität %1 wurde nicht gesetzt: noch einmal eintippen und Eingabetaste drücken</translation>
    </message>
</context>
<context>
    <name>galley::BulkRunner</name>
    <message>
        <source>Select articles first</source>
        <translation>Zuerst Artikel auswählen</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
</context>
<context>
    <name>galley::CardPreview</name>
    <message>
        <source>Card of %1</source>
        <translation>Karte: %1</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
</context>
<context>
    <name>galley::ChangesActions</name>
    <message>
        <source>&amp;Mark as Seen</source>
        <translation>Als &amp;gesehen markieren</translation>
    </message>
    <message>
        <source>What changed in the feed up to now counts as seen</source>
        <translation>Was sich bis jetzt im Feed geändert hat, gilt als gesehen</translation>
    </message>
    <message>
        <source>&amp;Show Unsaved Differences</source>
        <translation>Un&amp;gespeicherte Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Show what saving would change in the file of the current article</source>
        <translation>Zeigen, was das Speichern in der Datei des aktuellen Artikels ändern würde</translation>
    </message>
</context>
<context>
    <name>galley::ChangesController</name>
    <message numerus="yes">
        <source>%Ln changed article(s) marked as seen</source>
        <translation>
            <numerusform>%Ln geänderter Artikel als gesehen markiert</numerusform>
            <numerusform>%Ln geänderte Artikel als gesehen markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had changed; the feed is marked as seen</source>
        <translation>Nichts hatte sich geändert; der Feed ist als gesehen markiert</translation>
    </message>
    <message>
        <source>Articles that the crawler or others add, change or remove are listed here, and your unsaved edits.</source>
        <translation>Hier stehen die Artikel, die der Crawler oder andere hinzufügen, ändern oder entfernen, und Ihre ungespeicherten Änderungen.</translation>
    </message>
    <message>
        <source>Reading the feed</source>
        <translation>Der Feed wird gelesen</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Änderungen werden gesucht</translation>
    </message>
    <message>
        <source>Reading was stopped. Press F5 to read the feed and see its changes</source>
        <translation>Das Lesen wurde abgebrochen. F5 liest den Feed und zeigt seine Änderungen</translation>
    </message>
    <message>
        <source>Nothing changed since %1</source>
        <translation>Seit %1 hat sich nichts geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed since %1</source>
        <translation>
            <numerusform>%Ln Artikel seit %1 geändert</numerusform>
            <numerusform>%Ln Artikel seit %1 geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of this article is gone</source>
        <translation>Die Datei dieses Artikels ist verschwunden</translation>
    </message>
    <message>
        <source>Select an article to see what saving would change</source>
        <translation>Wählen Sie einen Artikel aus, um zu sehen, was das Speichern ändern würde</translation>
    </message>
    <message>
        <source>No unsaved edits in this article</source>
        <translation>Keine ungespeicherten Änderungen in diesem Artikel</translation>
    </message>
</context>
<context>
    <name>galley::ChangesModel</name>
    <message>
        <source>body</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>front matter</source>
        <translation>Front Matter</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>%1; besides, the crawler rewrote: %2</source>
        <translation>%1; außerdem hat der Crawler neu geschrieben: %2</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Only heat and secured</source>
        <translation>Nur heat und secured</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a group and how many articles are in it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Fields changed</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>galley::ChangesTree</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>galley::ChipDelegate</name>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
</context>
<context>
    <name>galley::ChoiceEditor</name>
    <message>
        <source>Choices: %1</source>
        <translation>Auswahl: %1</translation>
    </message>
</context>
<context>
    <name>galley::Columns</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Show the usual columns in their usual order</source>
        <translation>Die üblichen Spalten in üblicher Reihenfolge zeigen</translation>
    </message>
    <message>
        <source>Show the column %1: %2</source>
        <translation>Die Spalte %1 zeigen: %2</translation>
    </message>
</context>
<context>
    <name>galley::ConflictCount</name>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln Konflikt</numerusform>
            <numerusform>%Ln Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the fields you edited that changed on disk</source>
        <translation>Die von Ihnen bearbeiteten Felder zeigen, die sich in der Datei geändert haben</translation>
    </message>
</context>
<context>
    <name>galley::ConflictModel</name>
    <message>
        <source>The file is gone. Your edits are kept in case it returns.</source>
        <translation>Die Datei ist verschwunden. Ihre Änderungen bleiben erhalten, falls sie wiederkommt.</translation>
    </message>
    <message>
        <source>the file is gone</source>
        <translation>die Datei ist verschwunden</translation>
    </message>
    <message>
        <source>What the field belongs to is gone from its list.</source>
        <translation>Wozu das Feld gehört, ist aus seiner Liste verschwunden.</translation>
    </message>
    <message>
        <source>gone from its list</source>
        <translation>aus der Liste verschwunden</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>On disk now</source>
        <translation>Jetzt in der Datei</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Wert</translation>
    </message>
</context>
<context>
    <name>galley::ConflictPanel</name>
    <message>
        <source>Close the list of conflicts</source>
        <translation>Die Liste der Konflikte schließen</translation>
    </message>
    <message>
        <source>Fields in conflict</source>
        <translation>Felder im Konflikt</translation>
    </message>
    <message>
        <source>Nobody else changed what you edited</source>
        <translation>Niemand anders hat geändert, was Sie bearbeitet haben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited field(s) changed on disk</source>
        <translation>
            <numerusform>%Ln bearbeitetes Feld hat sich in der Datei geändert</numerusform>
            <numerusform>%Ln bearbeitete Felder haben sich in den Dateien geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::DateEditor</name>
    <message>
        <source>Calendar: %1</source>
        <translation>Kalender: %1</translation>
    </message>
    <message>
        <source>%1 local time</source>
        <translation>%1 Ortszeit</translation>
    </message>
    <message>
        <source>Choose date and time (%1); how they are written stays</source>
        <translation>Datum und Uhrzeit wählen (%1); die Schreibweise bleibt</translation>
    </message>
    <message>
        <source>Choose Date</source>
        <translation>Datum wählen</translation>
    </message>
    <message>
        <source>Choose a date in a calendar</source>
        <translation>Ein Datum im Kalender wählen</translation>
    </message>
</context>
<context>
    <name>galley::DatePopup</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>UTC%1</source>
        <translation>UTC%1</translation>
    </message>
</context>
<context>
    <name>galley::DifferencePane</name>
    <message>
        <source>Not in it: %1 – %2</source>
        <comment>a field, and why it would not be saved</comment>
        <translation>Nicht dabei: %1 – %2</translation>
    </message>
    <message>
        <source>Copy the difference as a patch</source>
        <translation>Den Unterschied als Patch kopieren</translation>
    </message>
    <message>
        <source>What saving would change in the file</source>
        <translation>Was das Speichern in der Datei ändern würde</translation>
    </message>
    <message>
        <source>The difference cannot be shown</source>
        <translation>Der Unterschied kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>No unsaved edits in this article</source>
        <translation>Keine ungespeicherten Änderungen in diesem Artikel</translation>
    </message>
    <message>
        <source>Saving would write nothing</source>
        <translation>Das Speichern würde nichts schreiben</translation>
    </message>
    <message>
        <source>What saving would change in “%1”</source>
        <translation>Was das Speichern in „%1“ ändern würde</translation>
    </message>
    <message>
        <source>\ The rest is left out here, and copied with the whole.</source>
        <translation>\ Der Rest ist hier ausgelassen und wird mit dem Ganzen kopiert.</translation>
    </message>
    <message>
        <source>Difference copied</source>
        <translation>Unterschied kopiert</translation>
    </message>
</context>
<context>
    <name>galley::Edits</name>
    <message numerus="yes">
        <source>Revert %n article(s)</source>
        <translation>
            <numerusform>%n Artikel zurücksetzen</numerusform>
            <numerusform>%n Artikel zurücksetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep mine in %n conflict(s)</source>
        <translation>
            <numerusform>Meinen Wert in %n Konflikt behalten</numerusform>
            <numerusform>Meine Werte in %n Konflikten behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take theirs in %n conflict(s)</source>
        <translation>
            <numerusform>Fremden Wert in %n Konflikt übernehmen</numerusform>
            <numerusform>Fremde Werte in %n Konflikten übernehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FacetModel</name>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Unpublished</source>
        <translation>Unveröffentlicht</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Ungespeichert</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>Alle %Ln</numerusform>
            <numerusform>Alle %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1, %Ln Artikel</numerusform>
            <numerusform>%1, %Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Unter %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>galley::FacetPanel</name>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Articles by quality</source>
        <translation>Artikel nach Qualität</translation>
    </message>
    <message>
        <source>Articles per year</source>
        <translation>Artikel pro Jahr</translation>
    </message>
    <message>
        <source>Articles per month</source>
        <translation>Artikel pro Monat</translation>
    </message>
</context>
<context>
    <name>galley::FacetTree</name>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>&amp;Only This</source>
        <translation>&amp;Nur dies</translation>
    </message>
    <message>
        <source>&amp;No Longer This</source>
        <translation>Dies nicht &amp;mehr</translation>
    </message>
    <message>
        <source>&amp;Also This</source>
        <translation>&amp;Auch dies</translation>
    </message>
    <message>
        <source>Let &amp;In Again</source>
        <translation>&amp;Wieder zulassen</translation>
    </message>
    <message>
        <source>&amp;Exclude This</source>
        <translation>Dies aus&amp;schließen</translation>
    </message>
</context>
<context>
    <name>galley::FailureModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Why it was not saved</source>
        <translation>Warum nicht gespeichert wurde</translation>
    </message>
</context>
<context>
    <name>galley::FailurePanel</name>
    <message>
        <source>Close the list of what was not saved</source>
        <translation>Die Liste des nicht Gespeicherten schließen</translation>
    </message>
    <message>
        <source>What was not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Everything was saved</source>
        <translation>Alles wurde gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) not saved</source>
        <translation>
            <numerusform>%Ln Artikel nicht gespeichert</numerusform>
            <numerusform>%Ln Artikel nicht gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FeedActions</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Open Feed…</source>
        <translation>Feed ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a folder that holds a feed</source>
        <translation>Einen Ordner mit einem Feed öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Read again what changed on disk</source>
        <translation>Neu lesen, was sich auf dem Datenträger geändert hat</translation>
    </message>
    <message>
        <source>&amp;Close Feed</source>
        <translation>Feed s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the open feed</source>
        <translation>Den geöffneten Feed schließen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Open a feed</source>
        <translation>Feed öffnen</translation>
    </message>
    <message>
        <source>Open this feed</source>
        <translation>Diesen Feed öffnen</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Forget the feeds opened lately</source>
        <translation>Die zuletzt geöffneten Feeds vergessen</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>Anderen Ordner öffnen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Remove from recent feeds</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>%1 could not be opened. %2</source>
        <translation>%1 konnte nicht geöffnet werden. %2</translation>
    </message>
    <message numerus="yes">
        <source>Reading was stopped: %1 of %Ln article(s) are shown.</source>
        <translation>
            <numerusform>Das Lesen wurde abgebrochen: %1 von %Ln Artikel wird gezeigt.</numerusform>
            <numerusform>Das Lesen wurde abgebrochen: %1 von %Ln Artikeln werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the rest</source>
        <translation>Den Rest lesen</translation>
    </message>
    <message>
        <source>The list of recent feeds was cleared.</source>
        <translation>Die Liste der zuletzt geöffneten Feeds wurde geleert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>galley::FeedWatcher</name>
    <message>
        <source>The system allows no more watched folders (fs.inotify.max_user_watches).</source>
        <translation>Das System erlaubt keine weiteren beobachteten Ordner (fs.inotify.max_user_watches).</translation>
    </message>
    <message>
        <source>The feed lies on a network or virtual disk, which does not tell of changes.</source>
        <translation>Der Feed liegt auf einem Netz- oder virtuellen Laufwerk, das Änderungen nicht meldet.</translation>
    </message>
    <message>
        <source>The system cannot watch folders here.</source>
        <translation>Das System kann Ordner hier nicht beobachten.</translation>
    </message>
    <message>
        <source>The feed&apos;s folder is gone.</source>
        <translation>Der Ordner des Feeds ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>galley::FieldEditor</name>
    <message>
        <source>Not a whole number: not taken.</source>
        <translation>Keine ganze Zahl: nicht übernommen.</translation>
    </message>
    <message>
        <source>Not a date: not taken. Write it like 2024-05-31T14:00:00Z.</source>
        <translation>Kein Datum: nicht übernommen. Schreibweise: 2024-05-31T14:00:00Z.</translation>
    </message>
    <message>
        <source>Not the kind of value that stands here: not taken.</source>
        <translation>Nicht die Art von Wert, die hier steht: nicht übernommen.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>unterschiedlich</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>galley::FieldMenu</name>
    <message>
        <source>Re&amp;vert Field</source>
        <translation>Feld &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put back what stands in the file</source>
        <translation>Wiederherstellen, was in der Datei steht</translation>
    </message>
    <message>
        <source>Re&amp;move Field</source>
        <translation>Feld &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the field out of the file</source>
        <translation>Das Feld aus der Datei nehmen</translation>
    </message>
    <message>
        <source>Choose &amp;Date</source>
        <translation>&amp;Datum wählen</translation>
    </message>
    <message>
        <source>Choose a date in a calendar</source>
        <translation>Ein Datum im Kalender wählen</translation>
    </message>
    <message>
        <source>&amp;Show Item</source>
        <translation>Eintrag &amp;anzeigen</translation>
    </message>
    <message>
        <source>Show and edit an image or related article</source>
        <translation>Ein Bild oder einen verwandten Artikel zeigen und bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Add Item</source>
        <translation>Eintrag &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add an image or related article</source>
        <translation>Ein Bild oder einen verwandten Artikel hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove Item</source>
        <translation>Eintrag ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove what is selected in the list</source>
        <translation>Entfernen, was in der Liste ausgewählt ist</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the item up</source>
        <translation>Den Eintrag nach oben schieben</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move the item down</source>
        <translation>Den Eintrag nach unten schieben</translation>
    </message>
    <message>
        <source>Move Topic to the &amp;Front</source>
        <translation>Thema nach &amp;vorn</translation>
    </message>
    <message>
        <source>Move the topic one place to the front</source>
        <translation>Das Thema um einen Platz nach vorn schieben</translation>
    </message>
    <message>
        <source>Move Topic to the Bac&amp;k</source>
        <translation>Thema nach hin&amp;ten</translation>
    </message>
    <message>
        <source>Move the topic one place to the back</source>
        <translation>Das Thema um einen Platz nach hinten schieben</translation>
    </message>
    <message>
        <source>Back to the &amp;List</source>
        <translation>Zurück zur &amp;Liste</translation>
    </message>
    <message>
        <source>Leave an image or related article</source>
        <translation>Ein Bild oder einen verwandten Artikel verlassen</translation>
    </message>
    <message>
        <source>&amp;Previous Record</source>
        <translation>Vorhe&amp;riger Datensatz</translation>
    </message>
    <message>
        <source>Show the image or related article before this one</source>
        <translation>Das Bild oder den verwandten Artikel davor zeigen</translation>
    </message>
    <message>
        <source>&amp;Next Record</source>
        <translation>&amp;Nächster Datensatz</translation>
    </message>
    <message>
        <source>Show the image or related article behind this one</source>
        <translation>Das Bild oder den verwandten Artikel danach zeigen</translation>
    </message>
</context>
<context>
    <name>galley::FieldRow</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;vert This Field</source>
        <translation>Dieses Feld &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put back what stands in the file</source>
        <translation>Zurück auf das, was in der Datei steht</translation>
    </message>
    <message>
        <source>Re&amp;move This Field</source>
        <translation>Dieses Feld en&amp;tfernen</translation>
    </message>
    <message>
        <source>Take this field out of the file</source>
        <translation>Dieses Feld aus der Datei nehmen</translation>
    </message>
    <message>
        <source>Revert: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>In der Datei: %1</translation>
    </message>
    <message>
        <source>In the file: not set</source>
        <translation>In der Datei: nicht gesetzt</translation>
    </message>
    <message>
        <source>Not what this field usually holds, so it is only shown.</source>
        <translation>Nicht, was dieses Feld sonst enthält, darum wird es nur gezeigt.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>galley::FilterBar</name>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Show only articles that match words and fields</source>
        <translation>Nur Artikel zeigen, die zu Wörtern und Feldern passen</translation>
    </message>
    <message>
        <source>Suggest fields and earlier filters</source>
        <translation>Felder und frühere Filter vorschlagen</translation>
    </message>
    <message>
        <source>Words, or fields such as quality:&gt;=60 and topic:&quot;Open Source&quot;; Ctrl+Space lists them</source>
        <translation>Wörter oder Felder wie quality:&gt;=60 und topic:&quot;Open Source&quot;; Strg+Leertaste listet sie auf</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
</context>
<context>
    <name>galley::FilterChips</name>
    <message>
        <source>Take %1 out of the filter</source>
        <translation>%1 aus dem Filter nehmen</translation>
    </message>
    <message>
        <source>Take “%1” out of the filter</source>
        <translation>„%1“ aus dem Filter nehmen</translation>
    </message>
</context>
<context>
    <name>galley::FullScreenWindow</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>galley::GridActions</name>
    <message>
        <source>&amp;Group By</source>
        <translation>&amp;Gruppierung</translation>
    </message>
    <message>
        <source>&amp;Reload Pictures</source>
        <translation>Bilder neu &amp;laden</translation>
    </message>
    <message>
        <source>Ask again for the pictures of the selected articles</source>
        <translation>Die Bilder der ausgewählten Artikel erneut anfordern</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>G&amp;rößer</translation>
    </message>
    <message>
        <source>Show larger thumbnails</source>
        <translation>Größere Miniaturen zeigen</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Show smaller thumbnails</source>
        <translation>Kleinere Miniaturen zeigen</translation>
    </message>
    <message>
        <source>Pictures &amp;Only</source>
        <translation>N&amp;ur Bilder</translation>
    </message>
    <message>
        <source>Show the pictures without the words of their cards</source>
        <translation>Die Bilder ohne die Texte ihrer Karten zeigen</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Show all articles together</source>
        <translation>Alle Artikel zusammen zeigen</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Group the articles by the day they are of</source>
        <translation>Die Artikel nach ihrem Tag gruppieren</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>Group the articles by their provider</source>
        <translation>Die Artikel nach ihrem Anbieter gruppieren</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>T&amp;hema</translation>
    </message>
    <message>
        <source>Group the articles by the first of their topics</source>
        <translation>Die Artikel nach dem ersten ihrer Themen gruppieren</translation>
    </message>
</context>
<context>
    <name>galley::HelpActions</name>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Alle Tasten auflisten</translation>
    </message>
    <message>
        <source>&amp;About Galley</source>
        <translation>Ü&amp;ber Galley</translation>
    </message>
    <message>
        <source>What this program is</source>
        <translation>Was dieses Programm ist</translation>
    </message>
    <message>
        <source>About Galley</source>
        <translation>Über Galley</translation>
    </message>
    <message>
        <source>Galley %1</source>
        <translation>Galley %1</translation>
    </message>
    <message>
        <source>An editorial workstation for news feeds kept as Markdown files in git.

It changes the lines you edit and leaves every other byte of a file as it is.</source>
        <translation>Ein Redaktionsarbeitsplatz für News-Feeds, die als Markdown-Dateien in Git liegen.

Galley ändert nur die bearbeiteten Zeilen und lässt jedes andere Byte einer Datei, wie es ist.</translation>
    </message>
    <message>
        <source>&amp;Filter Language</source>
        <translation>&amp;Filtersprache</translation>
    </message>
    <message>
        <source>Explain fields and signs of the filter, with examples</source>
        <translation>Felder und Zeichen des Filters an Beispielen erklären</translation>
    </message>
</context>
<context>
    <name>galley::Histogram</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln Artikel</numerusform>
            <numerusform>%1: %Ln Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::HistoryActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
</context>
<context>
    <name>galley::HostListPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>pictures.intranet.example</source>
        <translation>bilder.intranet.example</translation>
    </message>
    <message>
        <source>Host to allow</source>
        <translation>Host, der erlaubt wird</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Allow pictures from this host</source>
        <translation>Bilder von diesem Host erlauben</translation>
    </message>
    <message>
        <source>Allowed hosts</source>
        <translation>Erlaubte Hosts</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Allow pictures from the selected hosts no more</source>
        <translation>Bilder von den ausgewählten Hosts nicht mehr erlauben</translation>
    </message>
    <message>
        <source>Articles come from anywhere, so Galley asks no host of a private network for pictures, and not this computer, except these:</source>
        <translation>Artikel kommen von überall her; darum fragt Galley keinen Host eines privaten Netzes nach Bildern und auch diesen Rechner nicht, außer diesen:</translation>
    </message>
</context>
<context>
    <name>galley::ImageCaption</name>
    <message>
        <source>%1 × %2</source>
        <comment>width and height in pixels</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 · incomplete: the file ends too early</source>
        <translation>%1 · unvollständig: Die Datei endet zu früh</translation>
    </message>
    <message>
        <source>%1 declared, really %2</source>
        <translation>%1 angegeben, tatsächlich %2</translation>
    </message>
    <message>
        <source>%1, as declared</source>
        <translation>%1, wie angegeben</translation>
    </message>
    <message>
        <source>%1 declared</source>
        <translation>%1 angegeben</translation>
    </message>
    <message>
        <source>%1, no size declared</source>
        <translation>%1, keine Größe angegeben</translation>
    </message>
    <message>
        <source>No size declared</source>
        <translation>Keine Größe angegeben</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>zwischengespeichert</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>nicht zwischengespeichert</translation>
    </message>
</context>
<context>
    <name>galley::ImagePreview</name>
    <message>
        <source>Picture preview</source>
        <translation>Bildvorschau</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the number of a picture among an article&apos;s</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Pictures of related articles</source>
        <translation>Bilder verwandter Artikel</translation>
    </message>
    <message>
        <source>Picture saved as %1</source>
        <translation>Bild gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Related %1 of %2</source>
        <translation>Verwandt: %1 von %2</translation>
    </message>
    <message>
        <source>No pictures of related articles</source>
        <translation>Keine Bilder verwandter Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) of related articles</source>
        <translation>
            <numerusform>%Ln Bild verwandter Artikel</numerusform>
            <numerusform>%Ln Bilder verwandter Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::IntegerEditor</name>
    <message>
        <source>Return adds this to %1.</source>
        <translation>Die Eingabetaste zählt das zu %1 hinzu.</translation>
    </message>
    <message>
        <source>There is no one number to add this to: not taken.</source>
        <translation>Es gibt nicht die eine Zahl, zu der das hinzuzuzählen wäre: nicht übernommen.</translation>
    </message>
</context>
<context>
    <name>galley::LoginBar</name>
    <message>
        <source>The proxy %1 did not accept the login.</source>
        <translation>Der Proxy %1 hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 did not accept the login.</source>
        <translation>%1 hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a login before it lets pictures through.</source>
        <translation>Der Proxy %1 verlangt eine Anmeldung, bevor er Bilder durchlässt.</translation>
    </message>
    <message>
        <source>%1 asks for a login before it shows its pictures.</source>
        <translation>%1 verlangt eine Anmeldung, um Bilder zu zeigen.</translation>
    </message>
    <message>
        <source>%1 asks for a login before it shows its pictures: “%2”.</source>
        <translation>%1 verlangt eine Anmeldung, um Bilder zu zeigen: „%2“.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Remember</source>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Remember the login</source>
        <translation>Anmeldung merken</translation>
    </message>
    <message>
        <source>Keep the login in the keyring of this computer</source>
        <translation>Die Anmeldung im Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>Send the login to this server, and to no other</source>
        <translation>Die Anmeldung an diesen Server senden und an keinen anderen</translation>
    </message>
    <message>
        <source>Do without these pictures; “Retry” at one of them asks anew</source>
        <translation>Auf diese Bilder verzichten; „Erneut versuchen“ bei einem davon fragt noch einmal</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others may read the password on its way.</source>
        <translation>Die Verbindung ist nicht verschlüsselt: Andere können das Passwort unterwegs mitlesen.</translation>
    </message>
</context>
<context>
    <name>galley::LoginController</name>
    <message>
        <source>This computer has no keyring that answers. Galley keeps logins until it is closed, and writes none down.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund, der antwortet. Galley behält Anmeldungen, bis es beendet wird, und schreibt keine auf.</translation>
    </message>
</context>
<context>
    <name>galley::LoginListPage</name>
    <message>
        <source>Proxy %1</source>
        <translation>Proxy %1</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Part of it</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Stored logins</source>
        <translation>Gespeicherte Anmeldungen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget the selected logins, here and in the keyring</source>
        <translation>Die ausgewählten Anmeldungen vergessen, hier und im Schlüsselbund</translation>
    </message>
    <message>
        <source>No login is stored. Where a server asks for one, “Remember” keeps it here.</source>
        <translation>Keine Anmeldung ist gespeichert. Wo ein Server eine verlangt, behält „Merken“ sie hier.</translation>
    </message>
    <message>
        <source>The keyring of this computer holds these logins, and their passwords:</source>
        <translation>Der Schlüsselbund dieses Rechners enthält diese Anmeldungen und ihre Passwörter:</translation>
    </message>
</context>
<context>
    <name>galley::MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Galley</source>
        <translation>Galley beenden</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>B&amp;ild</translation>
    </message>
    <message>
        <source>%1[*] — Galley</source>
        <translation>%1[*] — Galley</translation>
    </message>
    <message>
        <source>Galley</source>
        <translation>Galley</translation>
    </message>
    <message>
        <source>I&amp;n Triage</source>
        <translation>In der Sic&amp;htung</translation>
    </message>
    <message>
        <source>Fie&amp;lds</source>
        <translation>Fe&amp;lder</translation>
    </message>
    <message>
        <source>Confl&amp;icts</source>
        <translation>K&amp;onflikte</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message numerus="yes">
        <source>Problems fixed in %Ln article(s)</source>
        <translation>
            <numerusform>Probleme in %Ln Artikel behoben</numerusform>
            <numerusform>Probleme in %Ln Artikeln behoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>galley::PictureBar</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Between the whole picture and its actual size</source>
        <translation>Zwischen ganzem Bild und Originalgröße wechseln</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>zoom in per cent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>–</source>
        <comment>zoom without a picture</comment>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>galley::PicturePage</name>
    <message>
        <source>&amp;Clear Now</source>
        <translation>Jetzt &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Work offline</source>
        <translation>&amp;Offline arbeiten</translation>
    </message>
    <message>
        <source>keep none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Clear the picture cache</source>
        <translation>Den Zwischenspeicher für Bilder leeren</translation>
    </message>
    <message>
        <source>Forget all downloaded pictures; they are fetched again when shown</source>
        <translation>Alle heruntergeladenen Bilder vergessen; beim Anzeigen werden sie neu geholt</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Offline arbeiten</translation>
    </message>
    <message>
        <source>Download nothing; pictures kept on disk still show</source>
        <translation>Nichts herunterladen; auf dem Datenträger behaltene Bilder werden weiter gezeigt</translation>
    </message>
    <message>
        <source>Pictures kept on &amp;disk:</source>
        <translation>Bilder auf dem &amp;Datenträger:</translation>
    </message>
    <message>
        <source>Pictures kept in &amp;memory:</source>
        <translation>Bilder im Arbeits&amp;speicher:</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 belegt</translation>
    </message>
</context>
<context>
    <name>galley::PicturePlaceholder</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Ask for the picture again</source>
        <translation>Das Bild erneut anfordern</translation>
    </message>
</context>
<context>
    <name>galley::PictureStage</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>galley::PlanBar</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change these articles, as one undo step</source>
        <translation>Diese Artikel ändern, als ein Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Articles that cannot be changed</source>
        <translation>Artikel, die nicht geändert werden können</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not changeable</source>
        <translation>
            <numerusform>%Ln nicht änderbar</numerusform>
            <numerusform>%Ln nicht änderbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the articles that cannot be changed, and why</source>
        <translation>Zeigen, welche Artikel nicht geändert werden können und warum</translation>
    </message>
</context>
<context>
    <name>galley::PreferencesActions</name>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Work Offline</source>
        <translation>&amp;Offline arbeiten</translation>
    </message>
    <message>
        <source>Download nothing; pictures kept on disk still show</source>
        <translation>Nichts herunterladen; auf dem Datenträger behaltene Bilder werden weiter gezeigt</translation>
    </message>
    <message>
        <source>Online: pictures are downloaded again.</source>
        <translation>Online: Bilder werden wieder heruntergeladen.</translation>
    </message>
    <message>
        <source>Offline: only pictures kept on disk are shown.</source>
        <translation>Offline: Nur auf dem Datenträger behaltene Bilder werden gezeigt.</translation>
    </message>
    <message>
        <source>The network is gone: only pictures kept on disk are shown.</source>
        <translation>Das Netz ist weg: Nur auf dem Datenträger behaltene Bilder werden gezeigt.</translation>
    </message>
    <message>
        <source>Set how pictures are fetched and kept, and what counts as a problem</source>
        <translation>Festlegen, wie Bilder geholt und behalten werden und was als Problem gilt</translation>
    </message>
</context>
<context>
    <name>galley::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Hosts</translation>
    </message>
    <message>
        <source>&amp;Logins</source>
        <translation>&amp;Anmeldungen</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
</context>
<context>
    <name>galley::PreviewPanel</name>
    <message>
        <source>Show as Car&amp;d</source>
        <translation>Als Ka&amp;rte zeigen</translation>
    </message>
    <message>
        <source>Show the article as readers would see it in a feed</source>
        <translation>Den Artikel zeigen, wie Leser ihn in einem Feed sähen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>The pictures of the selected article</source>
        <translation>Die Bilder des ausgewählten Artikels</translation>
    </message>
</context>
<context>
    <name>galley::ProblemModel</name>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <comment>a rule, and how many problems</comment>
        <translation>
            <numerusform>%1 (%Ln)</numerusform>
            <numerusform>%1 (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>galley::ProblemPanel</name>
    <message>
        <source>Close the list of problems</source>
        <translation>Die Liste der Probleme schließen</translation>
    </message>
    <message>
        <source>Which problems are shown</source>
        <translation>Welche Probleme gezeigt werden</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Fehler und Warnungen</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>Alle Probleme</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n problem(s)</source>
        <translation>
            <numerusform>%n Problem beheben</numerusform>
            <numerusform>%n Probleme beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ProblemSteps</name>
    <message>
        <source>Next Pro&amp;blem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>Go to the next problem, or the next article that was not saved</source>
        <translation>Zum nächsten Problem gehen oder zum nächsten Artikel, der nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>Pr&amp;evious Problem</source>
        <translation>Voriges Pro&amp;blem</translation>
    </message>
    <message>
        <source>Go to the previous problem, or article that was not saved</source>
        <translation>Zum vorigen Problem gehen oder zum vorigen Artikel, der nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>No article shown has a problem</source>
        <translation>Kein angezeigter Artikel hat ein Problem</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>galley::ProgressStrip</name>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>galley::QualityBox</name>
    <message>
        <source>Quality of the selected articles</source>
        <translation>Qualität der ausgewählten Artikel</translation>
    </message>
    <message>
        <source>Quality of the selected articles; press Return to set it. +5 adds 5, -5 subtracts 5</source>
        <translation>Qualität der ausgewählten Artikel; mit der Eingabetaste setzen. +5 zählt 5 hinzu, -5 zieht 5 ab</translation>
    </message>
</context>
<context>
    <name>galley::QualityDelegate</name>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>+5 adds 5, -5 subtracts 5</source>
        <translation>+5 zählt 5 hinzu, -5 zieht 5 ab</translation>
    </message>
</context>
<context>
    <name>galley::QueryHelp</name>
    <message>
        <source>Filter Language</source>
        <translation>Filtersprache</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>Was er findet</translation>
    </message>
    <message>
        <source>Grammar of filters</source>
        <translation>Grammatik der Filter</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Beispiele für Filter</translation>
    </message>
    <message>
        <source>How to write a filter</source>
        <translation>So schreiben Sie einen Filter</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>What stands side by side must all match. Case and accents do not count. Return puts an example into the filter.</source>
        <translation>Was nebeneinandersteht, muss alles zutreffen. Groß-/Kleinschreibung und Akzente zählen nicht. Die Eingabetaste setzt ein Beispiel in den Filter.</translation>
    </message>
</context>
<context>
    <name>galley::QueryNote</name>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>Use the suggestion %1</source>
        <translation>Den Vorschlag %1 verwenden</translation>
    </message>
    <message>
        <source>Put this in the place of what is wrong (Ctrl+Return)</source>
        <translation>Dies an die Stelle des Fehlerhaften setzen (Strg+Eingabetaste)</translation>
    </message>
    <message>
        <source>Reading the files for this filter…</source>
        <translation>Die Dateien für diesen Filter werden gelesen …</translation>
    </message>
</context>
<context>
    <name>galley::RecordForm</name>
    <message>
        <source>Other fields</source>
        <translation>Weitere Felder</translation>
    </message>
</context>
<context>
    <name>galley::RecordListEditor</name>
    <message>
        <source>%1 × %2  %3</source>
        <comment>width × height  file name</comment>
        <translation>%1 × %2  %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>title – image</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Show and edit</source>
        <translation>Zeigen und bearbeiten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>galley::RecoveryNotice</name>
    <message numerus="yes">
        <source>A save had been interrupted and was completed now: %Ln article(s) replaced.</source>
        <translation>
            <numerusform>Ein unterbrochener Speichervorgang wurde jetzt abgeschlossen: %Ln Artikel ersetzt.</numerusform>
            <numerusform>Ein unterbrochener Speichervorgang wurde jetzt abgeschlossen: %Ln Artikel ersetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A save of %Ln article(s) had been interrupted; none was changed, and what it left behind was removed.</source>
        <translation>
            <numerusform>Das Speichern von %Ln Artikel war unterbrochen worden; keiner wurde geändert, und was zurückgeblieben war, wurde entfernt.</numerusform>
            <numerusform>Das Speichern von %Ln Artikeln war unterbrochen worden; keiner wurde geändert, und was zurückgeblieben war, wurde entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be recovered. %1</source>
        <translation>
            <numerusform>%Ln Artikel konnte nicht wiederhergestellt werden. %1</numerusform>
            <numerusform>%Ln Artikel konnten nicht wiederhergestellt werden. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ReplaceForm</name>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Nur ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Fi&amp;nd:</source>
        <translation>Suchen &amp;nach:</translation>
    </message>
    <message>
        <source>Replace w&amp;ith:</source>
        <translation>&amp;Ersetzen durch:</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Text, der gesucht wird</translation>
    </message>
    <message>
        <source>Text to put in its place</source>
        <translation>Text, der an seine Stelle tritt</translation>
    </message>
    <message>
        <source>All shown articles</source>
        <translation>Alle angezeigten Artikel</translation>
    </message>
    <message>
        <source>Selected articles</source>
        <translation>Ausgewählte Artikel</translation>
    </message>
    <message>
        <source>Field to replace in</source>
        <translation>Feld, in dem ersetzt wird</translation>
    </message>
    <message>
        <source>Articles to replace in</source>
        <translation>Artikel, in denen ersetzt wird</translation>
    </message>
    <message>
        <source>In fiel&amp;d:</source>
        <translation>Im &amp;Feld:</translation>
    </message>
    <message>
        <source>&amp;Of:</source>
        <translation>&amp;Umfang:</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Große und kleine Buchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Find nothing inside words</source>
        <translation>Nichts innerhalb von Wörtern finden</translation>
    </message>
    <message>
        <source>Find by a regular expression; \1 in the replacement is what its first group found</source>
        <translation>Mit einem regulären Ausdruck suchen; \1 im Ersatztext ist, was seine erste Gruppe gefunden hat</translation>
    </message>
</context>
<context>
    <name>galley::ReplaceModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After replacing</source>
        <translation>Nach dem Ersetzen</translation>
    </message>
</context>
<context>
    <name>galley::ReplacePanel</name>
    <message>
        <source>Find and Rep&amp;lace…</source>
        <translation>&amp;Suchen und ersetzen…</translation>
    </message>
    <message>
        <source>Replace words in one field of many articles</source>
        <translation>Wörter in einem Feld vieler Artikel ersetzen</translation>
    </message>
    <message>
        <source>Replace in &amp;Ticked Articles</source>
        <translation>&amp;In angehakten Artikeln ersetzen</translation>
    </message>
    <message>
        <source>Make the ticked replacements, as one undo step</source>
        <translation>Die angehakten Ersetzungen vornehmen, als ein Schritt zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Close find and replace</source>
        <translation>Suchen und Ersetzen schließen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Type what to find</source>
        <translation>Suchtext eingeben</translation>
    </message>
    <message>
        <source>Nothing to replace</source>
        <translation>Nichts zu ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) would change</source>
        <translation>
            <numerusform>%Ln Artikel würde sich ändern</numerusform>
            <numerusform>%Ln Artikel würden sich ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace in %Ln article(s)</source>
        <translation>
            <numerusform>In %Ln Artikel erset&amp;zen</numerusform>
            <numerusform>In %Ln Artikeln erset&amp;zen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace “%1” with “%2” in %n article(s)</source>
        <translation>
            <numerusform>„%1“ in %n Artikel durch „%2“ ersetzen</numerusform>
            <numerusform>„%1“ in %n Artikeln durch „%2“ ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
</context>
<context>
    <name>galley::RulePage</name>
    <message>
        <source>What is chosen here counts for you, over what a feed&apos;s file .galley.yml says for its team.</source>
        <translation>Was Sie hier wählen, gilt für Sie und geht dem vor, was die Datei .galley.yml eines Feeds für dessen Team festlegt.</translation>
    </message>
    <message>
        <source>As the feed says</source>
        <translation>Wie im Feed festgelegt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>galley::SaveActions</name>
    <message>
        <source>&amp;Save All</source>
        <translation>&amp;Alle speichern</translation>
    </message>
    <message>
        <source>Save all unsaved articles</source>
        <translation>Alle nicht gespeicherten Artikel speichern</translation>
    </message>
    <message>
        <source>Save Selec&amp;ted</source>
        <translation>Auswahl &amp;speichern</translation>
    </message>
    <message>
        <source>Save the unsaved articles among the selected ones</source>
        <translation>Die nicht gespeicherten unter den ausgewählten Artikeln speichern</translation>
    </message>
    <message>
        <source>Re&amp;vert Selected</source>
        <translation>Auswahl &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Drop the unsaved edits of the selected articles</source>
        <translation>Die nicht gespeicherten Änderungen der ausgewählten Artikel verwerfen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation>
            <numerusform>%Ln Artikel gespeichert</numerusform>
            <numerusform>%Ln Artikel gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <translation>Speichern (%1)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved in part</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln teilweise gespeichert</numerusform>
            <numerusform>%Ln teilweise gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s) somebody else changed fields on disk that you edited. These fields were not saved and still hold your edits.</source>
        <translation>
            <numerusform>In %Ln Artikel hat jemand anders Felder auf der Platte geändert, die Sie bearbeitet haben. Diese Felder wurden nicht gespeichert und behalten Ihre Änderungen.</numerusform>
            <numerusform>In %Ln Artikeln hat jemand anders Felder auf der Platte geändert, die Sie bearbeitet haben. Diese Felder wurden nicht gespeichert und behalten Ihre Änderungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving was canceled: %Ln article(s) left unsaved.</source>
        <translation>
            <numerusform>Speichern abgebrochen: %Ln Artikel ist noch ungespeichert.</numerusform>
            <numerusform>Speichern abgebrochen: %Ln Artikel sind noch ungespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be saved and still hold your edits.</source>
        <translation>
            <numerusform>%Ln Artikel konnte nicht gespeichert werden und behält Ihre Änderungen.</numerusform>
            <numerusform>%Ln Artikel konnten nicht gespeichert werden und behalten Ihre Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>articles saved, and saved in part</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>galley::SaveDifference</name>
    <message>
        <source>somebody else changed it, too</source>
        <translation>jemand anders hat es auch geändert</translation>
    </message>
</context>
<context>
    <name>galley::SavedViewActions</name>
    <message>
        <source>Sa&amp;ved Views</source>
        <translation>Gespeicherte &amp;Ansichten</translation>
    </message>
    <message>
        <source>Save &amp;This View</source>
        <translation>Diese Ansicht &amp;speichern</translation>
    </message>
    <message>
        <source>Keep the filter, columns and sort order under a name</source>
        <translation>Filter, Spalten und Sortierung unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Show “%1”: %2</source>
        <translation>„%1“ zeigen: %2</translation>
    </message>
</context>
<context>
    <name>galley::SavedViewList</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Give this view another name</source>
        <translation>Dieser Ansicht einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Take this view off the list</source>
        <translation>Diese Ansicht aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move this view up, and to the key before</source>
        <translation>Diese Ansicht nach oben und auf das vorige Tastenkürzel schieben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>Move this view down, and to the next key</source>
        <translation>Diese Ansicht nach unten und auf das nächste Tastenkürzel schieben</translation>
    </message>
    <message>
        <source>S&amp;hare With the Team</source>
        <translation>Mit dem Team &amp;teilen</translation>
    </message>
    <message>
        <source>Keep this view in the feed, for all who work on it</source>
        <translation>Diese Ansicht im Feed ablegen, für alle, die an ihm arbeiten</translation>
    </message>
    <message>
        <source>%1
The team’s, kept in the feed</source>
        <translation>%1
Vom Team, liegt im Feed</translation>
    </message>
</context>
<context>
    <name>galley::SavedViews</name>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Published today</source>
        <translation>Heute veröffentlicht</translation>
    </message>
    <message>
        <source>Without a picture</source>
        <translation>Ohne Bild</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Ungespeichert</translation>
    </message>
</context>
<context>
    <name>galley::SecuredView</name>
    <message numerus="yes">
        <source>The size is that of the data; in the file it takes %n character(s). Galley neither reads nor changes it.</source>
        <translation>
            <numerusform>Die Größe ist die der Daten; in der Datei belegen sie %n Zeichen. Galley liest und ändert sie nicht.</numerusform>
            <numerusform>Die Größe ist die der Daten; in der Datei belegen sie %n Zeichen. Galley liest und ändert sie nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SelectionPage</name>
    <message>
        <source>Only fields you change are written.</source>
        <translation>Nur geänderte Felder werden geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n Artikel ausgewählt</numerusform>
            <numerusform>%n Artikel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Some have other topics, too.</source>
        <translation>Einige haben auch andere Themen.</translation>
    </message>
</context>
<context>
    <name>galley::SessionBar</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Make them unsaved edits of the current files</source>
        <translation>Zu ungespeicherten Änderungen der jetzigen Dateien machen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Leave the files as they are; undo brings them back</source>
        <translation>Die Dateien lassen, wie sie sind; Rückgängig bringt die Änderungen wieder</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved edit(s)</source>
        <translation>
            <numerusform>%Ln ungespeicherte Änderung</numerusform>
            <numerusform>%Ln ungespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Galley did not end as it should. Kept: %1 in %Ln article(s).</source>
        <translation>
            <numerusform>Galley wurde nicht ordnungsgemäß beendet. Erhalten: %1 in %Ln Artikel.</numerusform>
            <numerusform>Galley wurde nicht ordnungsgemäß beendet. Erhalten: %1 in %Ln Artikeln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SessionKeeper</name>
    <message>
        <source>Kept edits discarded; undo brings them back</source>
        <translation>Erhaltene Änderungen verworfen; Rückgängig bringt sie wieder</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln article(s) restored</source>
        <translation>
            <numerusform>%1 in %Ln Artikel wiederhergestellt</numerusform>
            <numerusform>%1 in %Ln Artikeln wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved edit(s)</source>
        <translation>
            <numerusform>%Ln ungespeicherte Änderung</numerusform>
            <numerusform>%Ln ungespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The files already say what had been edited</source>
        <translation>In den Dateien steht schon, was geändert worden war</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) of articles that are gone: kept until their files come back.</source>
        <translation>
            <numerusform>%Ln Änderung an verschwundenen Artikeln: bleibt erhalten, bis die Datei wiederkommt.</numerusform>
            <numerusform>%Ln Änderungen an verschwundenen Artikeln: bleiben erhalten, bis die Dateien wiederkommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved edits would be lost in a crash, since they cannot be noted. %1</source>
        <translation>Ungespeicherte Änderungen gingen bei einem Absturz verloren, da sie nicht festgehalten werden können. %1</translation>
    </message>
</context>
<context>
    <name>galley::SessionLog</name>
    <message>
        <source>Discard kept edits</source>
        <translation>Erhaltene Änderungen verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard the edits of %n article(s)</source>
        <translation>
            <numerusform>Änderungen an %n Artikel verwerfen</numerusform>
            <numerusform>Änderungen an %n Artikeln verwerfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In der Tabelle</translation>
    </message>
    <message>
        <source>Edit the cell, or the quality</source>
        <translation>Die Zelle oder die Qualität bearbeiten</translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>Die Auswahl erweitern</translation>
    </message>
    <message>
        <source>Shift+J   Shift+K   Shift+arrows</source>
        <translation>Umschalt+J   Umschalt+K   Umschalt+Pfeile</translation>
    </message>
    <message>
        <source>From filter or details back to the table</source>
        <translation>Von Filter oder Details zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Quality by 10 on the keypad</source>
        <translation>Qualität um 10 auf dem Ziffernblock</translation>
    </message>
    <message>
        <source>Shift++   Shift+-</source>
        <translation>Umschalt++   Umschalt+-</translation>
    </message>
</context>
<context>
    <name>galley::ShownArticle</name>
    <message>
        <source>Change of %1</source>
        <comment>an undo step; %1 is a field</comment>
        <translation>Änderung: %1</translation>
    </message>
    <message>
        <source>“%1” holds no such fields here. Change it in a text editor.</source>
        <translation>„%1“ enthält hier keine solchen Felder. Es in einem Texteditor ändern.</translation>
    </message>
</context>
<context>
    <name>galley::SortActions</name>
    <message>
        <source>Sort B&amp;y</source>
        <translation>S&amp;ortieren</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>Show the smallest, the oldest or the first letters at the top</source>
        <translation>Das Kleinste, Älteste oder im Alphabet Erste oben zeigen</translation>
    </message>
    <message>
        <source>Desc&amp;ending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
    <message>
        <source>Show the largest, the newest or the last letters at the top</source>
        <translation>Das Größte, Neueste oder im Alphabet Letzte oben zeigen</translation>
    </message>
    <message>
        <source>Sort the articles by %1; once more reverses them</source>
        <translation>Die Artikel nach %1 sortieren; noch einmal kehrt die Folge um</translation>
    </message>
</context>
<context>
    <name>galley::StatusSummary</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln angezeigt</numerusform>
            <numerusform>%Ln angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved</source>
        <translation>
            <numerusform>%Ln nicht gespeichert</numerusform>
            <numerusform>%Ln nicht gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SuggestionList</name>
    <message>
        <source>Suggestions for the filter</source>
        <translation>Vorschläge für den Filter</translation>
    </message>
</context>
<context>
    <name>galley::TableEmpty</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No article matches “%1”</source>
        <translation>Kein Artikel passt zu „%1“</translation>
    </message>
    <message>
        <source>Reading the feed</source>
        <translation>Der Feed wird gelesen</translation>
    </message>
    <message>
        <source>This feed holds no articles</source>
        <translation>Dieser Feed enthält keine Artikel</translation>
    </message>
    <message>
        <source>Articles are Markdown or HTML files in folders whose names begin with “_”, or directly in the folder that was opened. Press F5 once there are some.</source>
        <translation>Artikel sind Markdown- oder HTML-Dateien in Ordnern, deren Namen mit „_“ beginnen, oder direkt im geöffneten Ordner. F5 drücken, sobald es welche gibt.</translation>
    </message>
    <message>
        <source>The filter looks for all words in title, excerpt, provider and topics, and compares fields.</source>
        <translation>Der Filter sucht alle Wörter in Titel, Anriss, Anbieter und Themen und vergleicht Felder.</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>Press F5 to read the articles.</source>
        <translation>F5 liest die Artikel.</translation>
    </message>
</context>
<context>
    <name>galley::ThumbnailGrid</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>beside the heading of a group</comment>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <translation>Themen: %1</translation>
    </message>
    <message>
        <source>Stands under the first of its topics.</source>
        <translation>Steht unter dem ersten seiner Themen.</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the things said of an article</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>galley::ThumbnailPage</name>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Miniaturen</translation>
    </message>
    <message>
        <source>Group by: %1</source>
        <translation>Gruppierung: %1</translation>
    </message>
    <message>
        <source>Group the articles by: %1</source>
        <translation>Gruppierung der Artikel: %1</translation>
    </message>
</context>
<context>
    <name>galley::TopicBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Topic to add to the selected articles:</source>
        <translation>Thema, das die ausgewählten Artikel erhalten:</translation>
    </message>
    <message>
        <source>Topic to remove from the selected articles:</source>
        <translation>Thema, das die ausgewählten Artikel verlieren:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>galley::TopicsEditor</name>
    <message>
        <source>Add a topic</source>
        <translation>Thema hinzufügen</translation>
    </message>
    <message>
        <source>Move topic to the front</source>
        <translation>Thema nach vorn</translation>
    </message>
    <message>
        <source>Move topic to the back</source>
        <translation>Thema nach hinten</translation>
    </message>
    <message>
        <source>Remove topic</source>
        <translation>Thema entfernen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Hinzufügen zu: %1</translation>
    </message>
</context>
<context>
    <name>galley::TriageInfo</name>
    <message>
        <source>Published, decided here</source>
        <translation>Veröffentlicht, hier entschieden</translation>
    </message>
    <message>
        <source>Unpublished, decided here</source>
        <translation>Zurückgezogen, hier entschieden</translation>
    </message>
    <message>
        <source>Published, skipped here</source>
        <translation>Veröffentlicht, hier übersprungen</translation>
    </message>
    <message>
        <source>Not published, skipped here</source>
        <translation>Nicht veröffentlicht, hier übersprungen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>Nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>Qualität %1</translation>
    </message>
    <message>
        <source>No quality</source>
        <translation>Keine Qualität</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>galley::TriagePage</name>
    <message>
        <source>Picture of the article</source>
        <translation>Bild des Artikels</translation>
    </message>
    <message>
        <source>Articles of this triage</source>
        <translation>Artikel dieser Sichtung</translation>
    </message>
    <message>
        <source>Decided or skipped</source>
        <translation>Entschieden oder übersprungen</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>an article&apos;s place in the triage</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 published, %2 unpublished, %3 skipped</source>
        <translation>%1 veröffentlicht, %2 zurückgezogen, %3 übersprungen</translation>
    </message>
</context>
<context>
    <name>galley::TriageSession</name>
    <message>
        <source>Leave an article published</source>
        <translation>Artikel veröffentlicht lassen</translation>
    </message>
    <message>
        <source>Leave an article unpublished</source>
        <translation>Artikel unveröffentlicht lassen</translation>
    </message>
    <message>
        <source>Skip an article</source>
        <translation>Artikel überspringen</translation>
    </message>
</context>
<context>
    <name>galley::TriageSummary</name>
    <message>
        <source>%1 (%2 of them before)</source>
        <comment>as in: 12 published (3 of them before)</comment>
        <translation>%1 (%2 davon schon vorher)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln published</source>
        <translation>
            <numerusform>%Ln veröffentlicht</numerusform>
            <numerusform>%Ln veröffentlicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unpublished</source>
        <translation>
            <numerusform>%Ln zurückgezogen</numerusform>
            <numerusform>%Ln zurückgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quality of %Ln changed</source>
        <translation>
            <numerusform>Qualität von %Ln geändert</numerusform>
            <numerusform>Qualität von %Ln geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary of the triage</source>
        <translation>Zusammenfassung der Sichtung</translation>
    </message>
    <message>
        <source>&amp;Go On with Skipped</source>
        <translation>&amp;Weiter mit Übersprungenen</translation>
    </message>
    <message>
        <source>Decide on what was skipped</source>
        <translation>Über das Übersprungene entscheiden</translation>
    </message>
    <message>
        <source>&amp;Save All</source>
        <translation>A&amp;lle speichern</translation>
    </message>
    <message>
        <source>Save all unsaved changes to the files</source>
        <translation>Alle nicht gespeicherten Änderungen in die Dateien speichern</translation>
    </message>
    <message>
        <source>&amp;Undo Triage</source>
        <translation>Sichtung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Take back every decision of this triage</source>
        <translation>Jede Entscheidung dieser Sichtung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>Go back to the table; what was decided stays, unsaved until you save</source>
        <translation>Zurück zur Tabelle; die Entscheidungen bleiben und sind noch zu speichern</translation>
    </message>
    <message>
        <source>You have seen them all</source>
        <translation>Alle Artikel gesehen</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
</context>
<context>
    <name>galley::UnifiedDiff</name>
    <message>
        <source>diff took too long and was stopped.</source>
        <translation>diff brauchte zu lange und wurde beendet.</translation>
    </message>
    <message>
        <source>The folder for temporary files, %1, cannot be written to.</source>
        <translation>In den Ordner für temporäre Dateien, %1, kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The program diff is missing. Install the package diffutils.</source>
        <translation>Das Programm diff fehlt. Das Paket diffutils installieren.</translation>
    </message>
    <message>
        <source>The program diff could not be started: %1</source>
        <translation>Das Programm diff konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>diff failed.</source>
        <translation>diff ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>diff failed: %1</source>
        <translation>diff ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>galley::UnreadablePage</name>
    <message>
        <source>Galley does not change this file. Correct it in a text editor, then reload (F5).</source>
        <translation>Galley ändert diese Datei nicht. In einem Texteditor berichtigen, dann neu laden (F5).</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Nur der Anfang wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>galley::UnsavedGuard</name>
    <message>
        <source>Unsaved edits</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) have unsaved edits.</source>
        <translation>
            <numerusform>%Ln Artikel hat nicht gespeicherte Änderungen.</numerusform>
            <numerusform>%Ln Artikel haben nicht gespeicherte Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded edits cannot be brought back.</source>
        <translation>Verworfene Änderungen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Undo brings discarded edits back once the feed is opened again.</source>
        <translation>Verworfene Änderungen lassen sich nach dem nächsten Öffnen des Feeds mit Rückgängig zurückholen.</translation>
    </message>
</context>
<context>
    <name>galley::UrlEditor</name>
    <message>
        <source>Open: %1</source>
        <translation>Öffnen: %1</translation>
    </message>
    <message>
        <source>Open this address in the browser</source>
        <translation>Diese Adresse im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>galley::ViewActions</name>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Image Preview</source>
        <translation>&amp;Bildvorschau</translation>
    </message>
    <message>
        <source>Show the pictures of the selected article</source>
        <translation>Die Bilder des ausgewählten Artikels zeigen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show the fields of the selected articles</source>
        <translation>Die Felder der ausgewählten Artikel zeigen</translation>
    </message>
    <message>
        <source>&amp;What Was Not Saved</source>
        <translation>&amp;Nicht Gespeichertes</translation>
    </message>
    <message>
        <source>Show the list of what the last save left unsaved</source>
        <translation>Zeigen, was beim letzten Speichern nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Fill the whole screen</source>
        <translation>Den ganzen Bildschirm füllen</translation>
    </message>
    <message>
        <source>Show the articles in a table</source>
        <translation>Die Artikel in einer Tabelle zeigen</translation>
    </message>
    <message>
        <source>T&amp;humbnails</source>
        <translation>&amp;Miniaturen</translation>
    </message>
    <message>
        <source>Show the articles as cards with their pictures</source>
        <translation>Die Artikel als Karten mit ihren Bildern zeigen</translation>
    </message>
    <message>
        <source>Conflicts With the Dis&amp;k</source>
        <translation>Kon&amp;flikte mit den Dateien</translation>
    </message>
    <message>
        <source>Show the fields you edited that changed on disk</source>
        <translation>Die von Ihnen bearbeiteten Felder zeigen, die sich in der Datei geändert haben</translation>
    </message>
    <message>
        <source>Chang&amp;es</source>
        <translation>&amp;Änderungen</translation>
    </message>
    <message>
        <source>Show what changed in the feed since you last marked it as seen, and what is unsaved</source>
        <translation>Zeigen, was sich im Feed geändert hat, seit Sie ihn zuletzt als gesehen markiert haben, und was ungespeichert ist</translation>
    </message>
    <message>
        <source>Side &amp;Bar</source>
        <translation>Seitenl&amp;eiste</translation>
    </message>
    <message>
        <source>Show what the articles have in common, to choose from</source>
        <translation>Zeigen, was die Artikel gemeinsam haben, um daraus zu wählen</translation>
    </message>
    <message>
        <source>Proble&amp;ms</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Show the list of what is wrong with articles</source>
        <translation>Die Liste dessen zeigen, was an Artikeln nicht stimmt</translation>
    </message>
</context>
<context>
    <name>galley::ViewDesk</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>The view “%1” was removed.</source>
        <translation>Die Ansicht „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The team has a view called “%1” already. Give this one another name first.</source>
        <translation>Das Team hat schon eine Ansicht namens „%1“. Geben Sie dieser zuerst einen anderen Namen.</translation>
    </message>
    <message>
        <source>The team has a view called “%1” already.</source>
        <translation>Das Team hat schon eine Ansicht namens „%1“.</translation>
    </message>
    <message>
        <source>The view “%1” is kept in .galley.yml now: commit it for the team.</source>
        <translation>Die Ansicht „%1“ steht jetzt in .galley.yml: Committen Sie die Datei für das Team.</translation>
    </message>
</context>
<context>
    <name>galley::WatchLabel</name>
    <message>
        <source>Watching</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>What changes on disk shows here by itself.</source>
        <translation>Was sich in den Dateien ändert, zeigt sich hier von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>Checking every %n s</source>
        <translation>
            <numerusform>Prüft jede Sekunde</numerusform>
            <numerusform>Prüft alle %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Galley looks again every few seconds; F5 does so at once.</source>
        <translation>%1 Galley sieht alle paar Sekunden nach; F5 tut es sofort.</translation>
    </message>
</context>
<context>
    <name>galley::WelcomePage</name>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a feed to begin</source>
        <translation>Zum Beginnen einen Feed öffnen</translation>
    </message>
    <message>
        <source>A feed is a folder of Markdown articles: the checkout of a Jekyll site, or any folder that holds documents. Open one, or drop it here.</source>
        <translation>Ein Feed ist ein Ordner mit Markdown-Artikeln: der Checkout einer Jekyll-Website oder ein beliebiger Ordner mit Dokumenten. Einen öffnen oder hier ablegen.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Feeds opened lately</source>
        <translation>Zuletzt geöffnete Feeds</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Editorial workstation for a news feed.</source>
        <translation>Redaktionsarbeitsplatz für einen News-Feed.</translation>
    </message>
    <message>
        <source>Folder of the feed to open; without it the last one.</source>
        <translation>Ordner des zu öffnenden Feeds; ohne Angabe der letzte.</translation>
    </message>
</context>
</TS>
