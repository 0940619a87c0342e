// The list of what was not saved.
#include "ui/saving/failurepanel.h"

#include "ui/saving/failuremodel.h"
#include "ui/support/listpanel.h"
#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {
namespace {
constexpr int articleWidth = 280;
} // namespace

FailurePanel::FailurePanel(FailureModel* model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_heading(plainLabel({}, this))
    , m_view(new QTableView(this)) {
    auto* close = makeCloseButton(tr("Close the list of what was not saved"), this);
    connect(close, &QToolButton::clicked, this, &FailurePanel::closeRequested);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 4, 6, 0);
    top->addWidget(m_heading, 1);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    makeView();
    connect(model, &QAbstractItemModel::modelReset, this, &FailurePanel::refresh);
    refresh();
}

void FailurePanel::makeView() {
    m_view->setObjectName(u"failures"_qs);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("What was not saved"));
    makePlainList(m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setColumnWidth(FailureModel::ArticleColumn, articleWidth);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit articleRequested(m_model->idAt(index.row())); });
}

void FailurePanel::refresh() {
    const int count = m_model->articleCount();
    m_heading->setText(count == 0 ? tr("Everything was saved")
                                  : tr("%Ln article(s) not saved", nullptr, count));
    if (!m_view->currentIndex().isValid() && isVisible() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
}

void FailurePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
}

} // namespace galley
