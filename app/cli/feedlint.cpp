// One pass over all files, then the duplicates.
#include "app/cli/feedlint.h"

#include "app/cli/counter.h"
#include "app/cli/text.h"
#include "core/feed/feedsettings.h"
#include "core/feed/fileerror.h"
#include "core/feed/filereader.h"
#include "core/feed/parallel.h"
#include "core/lint/linter.h"

#include <algorithm>

namespace galley::cli {
namespace {

using Linted = std::vector<Linter::Linted>;

FeedRules rulesOf(const FeedLayout& layout) {
    const auto settings = readFeedSettings(layout.root);
    return settings ? feedRulesFrom(*settings, feedSettingsName) : FeedRules{{}, {settings.error()}};
}

Linter::Linted lintFile(FileReader& reader, const FeedLayout::File& file, const Linter& linter,
                        bool isWanted) {
    if (file.error != 0)
        return linter.lintUnreadable(listError(file.path, file.error));
    const auto view = reader.read(file.path);
    if (!view)
        return linter.lintUnreadable(view.error());
    return isWanted ? linter.lint(file.path, view->bytes)
                    : Linter::Linted{{}, duplicateKeysOf(file.path, view->bytes)};
}

Linted lintFiles(const FeedLayout& layout, const std::vector<bool>& wanted, const Linter& linter) {
    Linted linted(layout.files.size());
    std::atomic<int> done = 0;
    const BackgroundCounter counter(
        [&done, count = linted.size()] { return translated("%1 of %2 articles").arg(done).arg(count); });
    parallelFor(
        linted.size(), [&] { return FileReader(layout.root); },
        [&](FileReader& reader, std::size_t i) {
            linted[i] = lintFile(reader, layout.files[i], linter, wanted[i]);
            ++done;
        });
    return linted;
}

} // namespace

FeedProblems lintFeed(const FeedLayout& layout, std::span<const int> files) {
    const FeedRules rules = rulesOf(layout);
    RuleSwitches switches;
    switches.choose(rules.choices);
    const Linter linter({.switches = switches, .topics = layout.topics});
    std::vector<bool> wanted(layout.files.size());
    for (const int file : files)
        wanted[static_cast<std::size_t>(file)] = true;
    Linted linted = lintFiles(layout, wanted, linter);
    DuplicateFinder finder;
    for (std::size_t i = 0; i < linted.size(); ++i)
        finder.set(static_cast<int>(i), linted[i].keys);
    const auto pathOf = [&](const std::optional<int>& file) {
        return file ? layout.files[static_cast<std::size_t>(*file)].path : QString();
    };
    FeedProblems found{std::vector<std::vector<Problem>>(linted.size()), std::vector<bool>(linted.size()),
                       rules.complaints};
    for (std::size_t i = 0; i < linted.size(); ++i) {
        const int file = static_cast<int>(i);
        const auto sameAddress = finder.withAddressOf(file);
        found.hasDuplicate[i] = sameAddress.has_value();
        if (!wanted[i])
            continue;
        found.problems[i] = std::move(linted[i].problems);
        for (Problem& problem :
             linter.duplicateProblems(pathOf(sameAddress), pathOf(finder.withTitleOf(file))))
            found.problems[i].push_back(std::move(problem));
    }
    return found;
}

bool hasFailures(std::span<const Problem> problems) {
    return std::ranges::any_of(
        problems, [](const Problem& problem) { return problem.severity != Problem::Severity::Note; });
}

} // namespace galley::cli
