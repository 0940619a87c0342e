// The session bar.
#include "ui/session/sessionbar.h"

#include "ui/support/text.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace galley {

SessionBar::SessionBar(QWidget* parent)
    : TintedBar(parent) {
    setObjectName(u"sessionBar"_qs);
    setTone(Tone::Warning);
    QPushButton* restore =
        addButton(u"restoreSession"_qs, tr("Restore"), tr("Make them unsaved edits of the current files"));
    QPushButton* discard = addButton(u"discardSession"_qs, tr("Discard"),
                                     tr("Leave the files as they are; undo brings them back"));
    connect(restore, &QPushButton::clicked, this, &SessionBar::restoreRequested);
    connect(discard, &QPushButton::clicked, this, &SessionBar::discardRequested);
    hide();
}

QPushButton* SessionBar::addButton(const QString& name, const QString& text, const QString& toolTip) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    describe(button, text, toolTip);
    row()->addWidget(button);
    return button;
}

void SessionBar::offer(int edits, int articles) {
    const QString what = tr("%Ln unsaved edit(s)", nullptr, edits);
    setText(tr("Galley did not end as it should. Kept: %1 in %Ln article(s).", nullptr, articles).arg(what));
    show();
}

} // namespace galley
