// Shows the text behind the front matter.
#include "ui/articledetail/bodyview.h"

#include "core/article/field.h"
#include "ui/support/text.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr std::size_t mostBytes = 256 * 1024;
constexpr int shownLines = 14;

/// The first part of a UTF-8 text, no character cut in two.
std::string_view beginning(std::string_view text) {
    if (text.size() <= mostBytes)
        return text;
    std::size_t end = mostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace

BodyView::BodyView(QWidget* parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
    , m_note(plainLabel({}, this)) {
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setAccessibleName(tr("Body"));
    m_fold->setToolTip(tr("Show or hide the text behind the front matter"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * shownLines);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setAccessibleName(tr("Body"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 6, 6);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_text);
    layout->addWidget(m_note);
    connect(m_fold, &QToolButton::clicked, this, [this] { setExpanded(!m_isExpanded); });
    setExpanded(false);
}

void BodyView::setBody(std::string_view body) {
    const QString size =
        QLocale().formattedDataSize(qint64(body.size()), 1, QLocale::DataSizeTraditionalFormat);
    m_fold->setText(body.empty() ? tr("No body") : tr("Body, %1").arg(size));
    m_fold->setAccessibleName(m_fold->text());
    m_fold->setEnabled(!body.empty());
    const std::string_view shown = beginning(body);
    m_body = toQString(shown);
    m_note->setText(shown.size() < body.size() ? tr("Only the beginning is shown.") : QString());
    m_isFilled = false;
    setExpanded(m_isExpanded);
}

void BodyView::setExpanded(bool expanded) {
    m_isExpanded = expanded;
    m_fold->setArrowType(expanded ? Qt::DownArrow : Qt::RightArrow);
    const bool shown = expanded && !m_body.isEmpty();
    m_text->setVisible(shown);
    m_note->setVisible(shown && !m_note->text().isEmpty());
    if (shown)
        fill();
}

void BodyView::fill() {
    if (!m_isFilled)
        m_text->setPlainText(m_body);
    m_isFilled = true;
}

} // namespace galley
