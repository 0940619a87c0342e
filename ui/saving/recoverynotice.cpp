// What was found and what was done about it, in a sentence or two.
#include "ui/saving/recoverynotice.h"

#include "core/feed/recovery.h"
#include "ui/saving/savecontroller.h"
#include "ui/support/messagebar.h"
#include "ui/support/workbench.h"

namespace galley {
namespace {
const QString topic = QStringLiteral("recovery");
}

RecoveryNotice::RecoveryNotice(Workbench* workbench, SaveController* controller, MessageBar* messages,
                               QObject* parent)
    : QObject(parent)
    , m_messages(messages) {
    connect(workbench, &Workbench::recovered, this, &RecoveryNotice::tell);
    connect(controller, &SaveController::recovered, this, &RecoveryNotice::tell);
    // A feed may have been waiting for an answer when it told.
    connect(workbench, &Workbench::sessionChanged, this, [this](FeedSession* session) {
        m_messages->clear(topic);
        if (session)
            tell(session->feed()->lastRecovery());
    });
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
    if (!report.failures.empty() && report.failures.front().path.isEmpty())
        sentences.append(report.failures.front().message);
    else if (!report.failures.empty())
        sentences.append(
            tr("%Ln article(s) could not be recovered. %1", nullptr, static_cast<int>(report.failures.size()))
                .arg(report.failures.front().toString()));
    return sentences.join(u' ');
}

} // namespace galley
