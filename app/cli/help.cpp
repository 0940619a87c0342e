// What --help prints.
#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/query/queryfield.h"

#include <QCoreApplication>

namespace galley::cli {
namespace {

constexpr const char* overview =
    QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli: list, show, change and check the articles of a feed.

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
)");

constexpr const char* selection = QT_TRANSLATE_NOOP("CommandLine", R"(
SELECTION is one or more of:
  --where QUERY       articles that match, of those the other options name or of all:
                      --where 'quality:>=60 -provider:forbes'; galley-cli help query tells more
  --files FILE...     these files, relative to FEED or absolute; the list ends at the next option or --
  --files-from F      the files named in F, one a line; - is standard input
  --all               all articles; not beside --files and --files-from where something is written
)");

constexpr const char* list = QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli list FEED [SELECTION] [OPTION]...
Lists the articles of a feed; all of them without a selection.

  --sort FIELD        sort by a field, descending with a minus in front: --sort -quality;
                      may be repeated; path and collection work too
  --fields A,B        print these fields (paths such as provider.name)
  --format FORMAT     table (the default), json, jsonl, csv or paths
  --limit N           print the first N only

With json and jsonl, a file that cannot be read is {"path","error"}, without published; one without front matter
has published false.
)");

constexpr const char* show = QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli show FILE... [OPTION]...
Prints the front matter of files, as Jekyll reads it.

  --format FORMAT     yaml (the default: as it stands in the file), json or jsonl
  --field PATH        this field only, for example images[0].url
)");

constexpr const char* set =
    QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli set FEED CHANGE... SELECTION [OPTION]...
Changes fields and nothing else.

CHANGE is FIELD=VALUE, or FIELD+=VALUE and FIELD-=VALUE for numbers, topics and lists of texts:
  published=true  quality=80  quality+=5  topics+=AI  topics-=AI  title="A title"  provider.name=Example
A name with a dot is quoted, '["a.b"]=VALUE'. VALUE is taken with its blanks, unless a blank stands before the = as well.

  --dry-run           print what would change and write nothing
  --format FORMAT     text (the default) or json
)");

constexpr const char* publish = QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli %1 FEED SELECTION [OPTION]...
Sets the field published of articles that Jekyll would treat otherwise.

  --dry-run           print what would change and write nothing
  --format FORMAT     text (the default) or json
)");

constexpr const char* check =
    QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli check FEED [SELECTION] [OPTION]...
galley-cli check --rules
Finds what is wrong with articles, with all of them without a selection, and prints a line for each problem:
path:line:column: severity: message [rule]. Exits with 1 where there are errors or warnings; notes alone, such
as an article without a picture, do not count. Rules are switched in the feed's file .galley.yml:

  rules:
    no-image: off
    html-entity: error        (off, note, warning or error)

  --format FORMAT     text (the default) or json
  --rules             print all rules with their severity and why they matter

As a commit hook (.git/hooks/pre-commit), for what is about to be committed:
  git -c core.quotePath=false diff --cached --name-only --diff-filter=ACMR -- '_news/*.md' |
      galley-cli check . --files-from -
)");

constexpr const char* images =
    QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli images FEED [SELECTION] [OPTION]...
Fetches and checks every picture of the articles; of all of them without a selection. Prints for each the
article, its address, ok or what is wrong (404, timeout, not-an-image, too-large, blocked ...), real size,
format and bytes, and the declared size where that is another one.

  --format FORMAT     text (the default) or json
  --allow-host HOST   ask this host although it is in a private network; may be repeated
)");

constexpr const char* recover = QT_TRANSLATE_NOOP("CommandLine", R"(galley-cli recover FEED [--dry-run]
Ends a save that was interrupted by a crash or a power failure: either no file of it is changed, or all are.
Opening the feed in Galley and saving to it do so too.

  --dry-run           print what would be done and write nothing
)");

constexpr const char* query =
    QT_TRANSLATE_NOOP("CommandLine", R"(Queries, for --where and for the filter of Galley.
Words and terms side by side must all match. Case and accents do not count.

)");

} // namespace

QString help(const QString& command) {
    if (command == u"list")
        return translated(list) + translated(selection);
    if (command == u"show")
        return translated(show);
    if (command == u"set")
        return translated(set) + translated(selection);
    if (command == u"publish" || command == u"unpublish")
        return translated(publish).arg(command) + translated(selection);
    if (command == u"check")
        return translated(check) + translated(selection);
    if (command == u"images")
        return translated(images) + translated(selection);
    if (command == u"recover")
        return translated(recover);
    if (command == u"query")
        return translated(query) + queryHelp();
    return translated(overview);
}

int wrongUsage(const QString& command, const Error& error, Console& console) {
    console.message(u"galley-cli: " + error.message);
    const QString more = command.isEmpty() ? QStringLiteral("galley-cli --help")
                                           : QString(u"galley-cli " + command + u" --help");
    console.message(translated("“%1” tells how to use it.").arg(more));
    return WrongUsage;
}

} // namespace galley::cli
