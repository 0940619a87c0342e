// Empty states.
#include "ui/support/emptystate.h"

#include "ui/support/text.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {
namespace {
constexpr qreal headingScale = 1.35;
constexpr int textWidth = 460;
constexpr int margin = 16;
} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_heading(plainLabel({}, this))
    , m_hint(plainLabel({}, this)) {
    m_layout->setSpacing(12);
    m_layout->addStretch(2);
    for (QLabel* label : {m_heading, m_hint}) {
        label->setAlignment(Qt::AlignHCenter);
        m_layout->addWidget(label);
    }
    m_layout->addStretch(3);
    updateFonts();
}

EmptyState::EmptyState(QAbstractScrollArea* view)
    : EmptyState(view->viewport()) {
    view->viewport()->installEventFilter(this);
    resize(view->viewport()->size());
    hide();
}

void EmptyState::setHeading(const QString& text) {
    m_heading->setText(text);
}

void EmptyState::setHint(const QString& text) {
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

QPushButton* EmptyState::addButton(const QString& text) {
    auto* button = new QPushButton(text, this);
    describe(button, text);
    addContent(button);
    return button;
}

void EmptyState::addContent(QWidget* widget) {
    m_layout->insertWidget(m_layout->count() - 1, widget, 0, Qt::AlignHCenter);
}

bool EmptyState::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        resize(static_cast<QWidget*>(watched)->size());
    return QWidget::eventFilter(watched, event);
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Lines stay short enough to read in a wide window.
    const int side = qMax(margin, (width() - textWidth) / 2);
    m_layout->setContentsMargins(side, margin, side, margin);
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateFonts();
}

void EmptyState::updateFonts() {
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * headingScale);
    font.setWeight(QFont::DemiBold);
    m_heading->setFont(font);
}

} // namespace galley
