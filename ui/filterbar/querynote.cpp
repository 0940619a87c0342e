// A child of the window, so that it takes no room from the articles.
#include "ui/filterbar/querynote.h"

#include "ui/support/text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QToolButton>

namespace galley {
namespace {
constexpr int narrowest = 420;
}

QueryNote::QueryNote(QWidget* field)
    : TintedBar(field->window())
    , m_field(field)
    , m_suggestion(new QToolButton) {
    setObjectName(u"queryNote"_qs);
    setAutoFillBackground(true);
    setTone(Tone::Warning);
    m_suggestion->setObjectName(u"querySuggestion"_qs);
    m_suggestion->setFocusPolicy(Qt::NoFocus);
    row()->addWidget(m_suggestion);
    connect(m_suggestion, &QToolButton::clicked, this, &QueryNote::suggestionTaken);
    hide();
}

void QueryNote::showError(const QueryError& error) {
    setTone(Tone::Warning);
    setText(tr("Column %1: %2").arg(QString::number(error.column), error.message));
    m_suggestion->setText(error.suggestion);
    m_suggestion->setVisible(!error.suggestion.isEmpty());
    m_suggestion->setEnabled(error.hasReplacement);
    describe(m_suggestion, tr("Use the suggestion %1").arg(error.suggestion),
             tr("Put this in the place of what is wrong (Ctrl+Return)"));
    place();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void QueryNote::showSearching() {
    setTone(Tone::Neutral);
    setText(tr("Reading the files for this filter…"));
    m_suggestion->hide();
    place();
}

void QueryNote::place() {
    const int width = std::min(std::max(narrowest, m_field->width()), window()->width());
    const QPoint below = m_field->mapTo(window(), QPoint(0, m_field->height()));
    const int left = isRightToLeft() ? below.x() : below.x() + m_field->width() - width;
    resize(width, heightForWidth(width) > 0 ? heightForWidth(width) : sizeHint().height());
    move(std::clamp(left, 0, std::max(0, window()->width() - width)), below.y());
    show();
    raise();
}

} // namespace galley
