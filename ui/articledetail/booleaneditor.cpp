// Edits a yes or no that may be missing.
#include "ui/articledetail/booleaneditor.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace galley {

BooleanEditor::BooleanEditor(const FieldPath& path, bool whenMissing, QWidget* parent)
    : FieldEditor(path, parent)
    , m_box(new QCheckBox(this))
    , m_whenMissing(whenMissing) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    connect(m_box, &QCheckBox::clicked, this, [this] { enterValue(Value(state().differs || !counts())); });
}

QList<QWidget*> BooleanEditor::inputs() const {
    return {m_box};
}

bool BooleanEditor::counts() const {
    const bool* value = state().value ? state().value->boolean() : nullptr;
    return value ? *value : m_whenMissing && (!state().value || !state().value->isNull());
}

QString BooleanEditor::text() const {
    if (state().differs)
        return tr("Differs");
    QString answer = counts() ? tr("Yes") : tr("No");
    if (!state().value)
        return tr("%1 (not set)").arg(answer);
    if (state().value->isNull())
        return tr("%1 (empty)").arg(answer);
    if (!state().value->boolean())
        return tr("%1 (“%2” is no yes or no)").arg(answer, shownText().left(20));
    return answer;
}

void BooleanEditor::showState() {
    m_box->setTristate(state().differs);
    m_box->setCheckState(state().differs ? Qt::PartiallyChecked : counts() ? Qt::Checked : Qt::Unchecked);
    m_box->setText(text().replace(u'&', QStringLiteral("&&")));
    m_box->setEnabled(!state().readOnly);
}

} // namespace galley
