// Edits an address, with a button that opens it.
#include "ui/articledetail/urleditor.h"

#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/support/urlopener.h"

#include <QLineEdit>
#include <QToolButton>

namespace galley {

UrlEditor::UrlEditor(const FieldPath& path, QWidget* parent)
    : LineEditor(path, parent)
    , m_open(new QToolButton(this)) {
    m_open->setIcon(symbolicIcon(QStringLiteral("webpage")));
    m_open->setAutoRaise(true);
    addButton(m_open);
    connect(m_open, &QToolButton::clicked, this, [this] { emit openUrlRequested(url()); });
    connect(line(), &QLineEdit::textChanged, this, [this] { updateButton(); });
    updateButton();
}

QList<QWidget*> UrlEditor::inputs() const {
    return LineEditor::inputs() << m_open;
}

void UrlEditor::setTitle(const QString& title) {
    describe(m_open, tr("Open: %1").arg(title), tr("Open this address in the browser"));
    LineEditor::setTitle(title);
}

void UrlEditor::showState() {
    LineEditor::showState();
    updateButton();
}

QUrl UrlEditor::url() const {
    return QUrl(line()->text().trimmed());
}

void UrlEditor::updateButton() {
    m_open->setEnabled(isWebPage(url()));
}

} // namespace galley
