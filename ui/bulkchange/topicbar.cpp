// The topic bar.
#include "ui/bulkchange/topicbar.h"

#include "ui/support/text.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace galley {
namespace {
constexpr int editWidth = 260;
}

TopicBar::TopicBar(QWidget* parent)
    : TintedBar(parent)
    , m_edit(new QLineEdit(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    setObjectName(u"topicBar"_qs);
    m_edit->setObjectName(u"topic"_qs);
    m_edit->setMinimumWidth(editWidth);
    m_edit->setClearButtonEnabled(true);
    m_accept->setObjectName(u"acceptTopic"_qs);
    m_cancel->setObjectName(u"cancelTopic"_qs);
    describe(m_cancel, tr("Cancel"), tr("Change nothing"));
    row()->addWidget(m_edit);
    row()->addWidget(m_accept);
    row()->addWidget(m_cancel);
    connect(m_edit, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_accept, &QPushButton::clicked, this, &TopicBar::accept);
    connect(m_cancel, &QPushButton::clicked, this, &TopicBar::leave);
    hide();
}

void TopicBar::ask(Purpose purpose, const QStringList& topics) {
    m_purpose = purpose;
    const bool add = purpose == Purpose::Add;
    setText(add ? tr("Topic to add to the selected articles:")
                : tr("Topic to remove from the selected articles:"));
    m_accept->setText(add ? tr("Add") : tr("Remove"));
    describe(m_accept, m_accept->text(), text());
    m_edit->setAccessibleName(text());
    auto* completer = new QCompleter(topics, m_edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_edit->completer();
    m_edit->setCompleter(completer);
    m_edit->clear();
    m_accept->setEnabled(false);
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void TopicBar::accept() {
    const QString topic = m_edit->text().trimmed();
    if (topic.isEmpty())
        return;
    leave();
    emit chosen(m_purpose, topic);
}

void TopicBar::leave() {
    hide();
    emit left();
}

void TopicBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cancel->hasFocus())
            leave();
        else
            accept();
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        TintedBar::keyPressEvent(event);
    }
}

} // namespace galley
