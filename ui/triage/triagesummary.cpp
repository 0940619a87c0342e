// What a triage came to.
#include "ui/triage/triagesummary.h"

#include "ui/support/emptystate.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

namespace {

QString line(int count, int before, const QString& text) {
    return before > 0 ? TriageSummary::tr("%1 (%2 of them before)", "as in: 12 published (3 of them before)")
                            .arg(text)
                            .arg(before)
                      : (count > 0 ? text : QString());
}

QString textOf(const TriageSession::Summary& summary) {
    QStringList lines{line(summary.published, summary.publishedBefore,
                           TriageSummary::tr("%Ln published", nullptr, summary.published)),
                      line(summary.unpublished, summary.unpublishedBefore,
                           TriageSummary::tr("%Ln unpublished", nullptr, summary.unpublished)),
                      line(summary.skipped, 0, TriageSummary::tr("%Ln skipped", nullptr, summary.skipped)),
                      line(summary.qualityChanged, 0,
                           TriageSummary::tr("quality of %Ln changed", nullptr, summary.qualityChanged))};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

TriageSummary::TriageSummary(QWidget* parent)
    : QWidget(parent)
    , m_state(new EmptyState(this)) {
    setObjectName(u"triageSummary"_qs);
    setAccessibleName(tr("Summary of the triage"));
    setFocusPolicy(Qt::StrongFocus);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    const auto add = [&](const QString& text, const QString& toolTip, const QString& name,
                         void (TriageSummary::*told)()) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        describe(button, QString(text).remove(u'&'), toolTip);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, told);
        return button;
    };
    m_resume = add(tr("&Go On with Skipped"), tr("Decide on what was skipped"), u"resumeTriage"_qs,
                   &TriageSummary::resumeRequested);
    m_save = add(tr("&Save All"), tr("Save all unsaved changes to the files"), u"saveTriage"_qs,
                 &TriageSummary::saveRequested);
    m_undo = add(tr("&Undo Triage"), tr("Take back every decision of this triage"), u"undoTriage"_qs,
                 &TriageSummary::undoRequested);
    m_leave = add(tr("&Leave"), tr("Go back to the table; what was decided stays, unsaved until you save"),
                  u"endTriage"_qs, &TriageSummary::leaveRequested);
    m_state->addContent(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
}

void TriageSummary::show(const TriageSession::Summary& summary, bool canUndo) {
    m_state->setHeading(summary.skipped > 0 ? tr("You have seen them all") : tr("All decided"));
    m_state->setHint(textOf(summary));
    setAccessibleDescription(textOf(summary));
    m_resume->setVisible(summary.skipped > 0);
    m_undo->setEnabled(canUndo);
    setFocus(Qt::OtherFocusReason); // not to a button: Space, pressed once too often, must do nothing
}

} // namespace galley
