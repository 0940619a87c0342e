// The plan bar.
#include "ui/bulkchange/planbar.h"

#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace galley {
namespace {
constexpr int skippedRows = 5;
}

PlanBar::PlanBar(QWidget* parent)
    : TintedBar(parent)
    , m_details(new QPushButton(this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_skipped(new QListView(this))
    , m_skippedModel(new QStringListModel(this)) {
    setObjectName(u"planBar"_qs);
    m_details->setCheckable(true);
    m_apply->setDefault(true);
    setFocusProxy(m_apply);
    m_apply->setObjectName(u"applyPlan"_qs);
    m_cancel->setObjectName(u"cancelPlan"_qs);
    describe(m_apply, tr("Apply"), tr("Change these articles, as one undo step"));
    describe(m_cancel, tr("Cancel"), tr("Change nothing"));
    for (QPushButton* button : {m_details, m_apply, m_cancel})
        row()->addWidget(button);
    m_skipped->setModel(m_skippedModel);
    m_skipped->setUniformItemSizes(true);
    m_skipped->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_skipped->setMaximumHeight(skippedRows * (fontMetrics().height() + 4));
    describe(m_skipped, tr("Articles that cannot be changed"));
    column()->addWidget(m_skipped);
    connect(m_details, &QPushButton::toggled, this, &PlanBar::showSkipped);
    connect(m_apply, &QPushButton::clicked, this, &PlanBar::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &PlanBar::rejected);
    hide();
}

void PlanBar::showPlan(const BulkPlan& plan) {
    QStringList skipped;
    for (const Error& error : plan.skipped)
        skipped.append(error.toString());
    m_skippedModel->setStringList(skipped);
    m_details->setText(tr("%Ln not changeable", nullptr, static_cast<int>(skipped.size())));
    describe(m_details, m_details->text(), tr("Show the articles that cannot be changed, and why"));
    m_details->setVisible(!skipped.isEmpty());
    m_details->setChecked(false);
    showSkipped(false);
    setTone(skipped.isEmpty() ? Tone::Neutral : Tone::Warning);
    setText(plan.summary);
    show();
    m_apply->setFocus(Qt::OtherFocusReason);
}

void PlanBar::showSkipped(bool shown) {
    m_skipped->setVisible(shown);
}

void PlanBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cancel->hasFocus())
            emit rejected();
        else
            emit accepted();
        return;
    case Qt::Key_Escape:
        emit rejected();
        return;
    default:
        TintedBar::keyPressEvent(event);
    }
}

} // namespace galley
