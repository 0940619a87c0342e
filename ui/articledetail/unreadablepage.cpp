// Shows an article that cannot be read: what is wrong, where, and its text.
#include "ui/articledetail/unreadablepage.h"

#include "core/feed/files.h"
#include "core/feed/inbackground.h"
#include "core/feed/whenready.h"
#include "ui/support/elidedlabel.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"

#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int LineRole = Qt::UserRole;
constexpr int ColumnRole = Qt::UserRole + 1;
constexpr int mostProblems = 4; ///< shown without scrolling
constexpr std::size_t mostBytes = 512 * 1024;

} // namespace

UnreadablePage::UnreadablePage(Feed* feed, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_path(new ElidedLabel(this))
    , m_remedy(plainLabel(
          tr("Galley does not change this file. Correct it in a text editor, then reload (F5)."), this))
    , m_problems(new QListWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_note(plainLabel({}, this)) {
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_problems->setWordWrap(true);
    m_problems->setResizeMode(QListView::Adjust);
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Text of the file"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_path), static_cast<QWidget*>(m_problems), static_cast<QWidget*>(m_remedy)})
        layout->addWidget(widget);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    connect(m_problems, &QListWidget::currentRowChanged, this, [this] { goToProblem(); });
}

void UnreadablePage::show(ArticleId id, const std::optional<Error>& error) {
    const Article& article = m_feed->article(id);
    m_path->setText(article.path());
    m_problems->clear();
    for (const Problem& problem : article.problems())
        addProblem(problem.message, problem.line, problem.column);
    if (error && article.isReadable())
        addProblem(error->message, error->line, error->column);
    fitProblems();
    m_text->clear();
    m_note->hide();
    readText(id);
}

void UnreadablePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitProblems();
}

/// As high as the first problems, however many lines they take in this width.
void UnreadablePage::fitProblems() {
    m_problems->doItemsLayout();
    int height = m_problems->fontMetrics().height();
    for (int row = 0; row < qMin(m_problems->count(), mostProblems); ++row)
        height = qMax(height, m_problems->visualItemRect(m_problems->item(row)).bottom() + 1);
    m_problems->setFixedHeight(height + 2 * m_problems->frameWidth());
}

void UnreadablePage::focusFirstField() {
    m_problems->setFocus(Qt::ShortcutFocusReason);
}

void UnreadablePage::addProblem(const QString& message, int line, int column) {
    QString text = message;
    if (line > 0 && column > 0)
        text = tr("Line %1, column %2: %3").arg(line).arg(column).arg(message);
    else if (line > 0)
        text = tr("Line %1: %2").arg(line).arg(message);
    auto* item = new QListWidgetItem(symbolicIcon(QStringLiteral("error")), text, m_problems);
    item->setData(LineRole, line);
    item->setData(ColumnRole, column);
}

void UnreadablePage::readText(ArticleId id) {
    const int serial = ++m_serial;
    const QString root = m_feed->layout().root;
    const QString path = m_feed->article(id).path();
    whenReady(inBackground([root, path] { return readFile(root, path); }), this,
              [this, serial](const Result<std::string>& bytes) {
                  if (serial == m_serial)
                      setText(bytes);
              });
}

void UnreadablePage::setText(const Result<std::string>& bytes) {
    if (!bytes) {
        m_note->setText(bytes.error().message);
        m_note->show();
        return;
    }
    const std::string_view shown = std::string_view(*bytes).substr(0, mostBytes);
    m_text->setPlainText(toQString(shown).replace(QChar(u'\0'), QChar(0x2400)));
    m_note->setText(tr("Only the beginning is shown."));
    m_note->setVisible(shown.size() < bytes->size());
    if (m_problems->count() > 0)
        m_problems->setCurrentRow(0);
    goToProblem();
}

void UnreadablePage::goToProblem() {
    const QListWidgetItem* item = m_problems->currentItem();
    const int line = item ? item->data(LineRole).toInt() : 0;
    const QTextBlock block = m_text->document()->findBlockByNumber(line - 1);
    if (line <= 0 || !block.isValid())
        return;
    QTextCursor cursor(block);
    const int column = qBound(0, item->data(ColumnRole).toInt() - 1, block.length() - 1);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor, column);
    m_text->setTextCursor(cursor);
    QTextEdit::ExtraSelection marked;
    marked.cursor = cursor;
    marked.format.setBackground(palette().highlight());
    marked.format.setForeground(palette().highlightedText());
    marked.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_text->setExtraSelections({marked});
    m_text->centerCursor();
}

} // namespace galley
