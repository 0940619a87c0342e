// What was found and what was done about it, in a sentence or two.
#include "ui/saving/recoverynotice.h"

#include "core/feed/recovery.h"
#include "ui/support/messagebar.h"
#include "ui/support/workbench.h"

namespace galley {
namespace {
const QString topic = QStringLiteral("recovery");
}

RecoveryNotice::RecoveryNotice(Workbench* workbench, MessageBar* messages, QObject* parent)
    : QObject(parent)
    , m_messages(messages) {
    connect(workbench, &Workbench::recovered, this, &RecoveryNotice::tell);
    connect(workbench, &Workbench::sessionChanged, this, [this] { m_messages->clear(topic); });
}

void RecoveryNotice::tell(const RecoveryReport& report) {
    if (report.isWorthTelling())
        m_messages->showMessage(report.failures.empty() ? TintedBar::Tone::Warning : TintedBar::Tone::Error,
                                textOf(report), {}, topic);
}

QString RecoveryNotice::textOf(const RecoveryReport& report) {
    QStringList sentences;
    const int count = static_cast<int>(report.files.size());
    if (count > 0)
        sentences.append(report.outcome == RecoveryReport::Outcome::RolledForward
                             ? tr("A save had been interrupted and was completed now: %Ln article(s) "
                                  "replaced.",
                                  nullptr, count)
                             : tr("A save of %Ln article(s) had been interrupted; none was changed, and "
                                  "what it left behind was removed.",
                                  nullptr, count));
    if (!report.failures.empty())
        sentences.append(
            tr("%Ln article(s) could not be recovered. %1", nullptr, static_cast<int>(report.failures.size()))
                .arg(report.failures.front().toString()));
    return sentences.join(u' ');
}

} // namespace galley
