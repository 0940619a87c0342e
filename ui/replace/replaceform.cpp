// The form above the preview.
#include "ui/replace/replaceform.h"

#include "core/editing/replaceplan.h"
#include "ui/support/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <array>

namespace galley {
namespace {

QLabel* labelFor(QWidget* buddy, const QString& text) {
    auto* label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

} // namespace

ReplaceForm::ReplaceForm(QWidget* parent)
    : QWidget(parent)
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_field(new QComboBox(this))
    , m_scope(new QComboBox(this))
    , m_case(new QCheckBox(tr("Match &case"), this))
    , m_words(new QCheckBox(tr("Whole &words"), this))
    , m_expression(new QCheckBox(tr("Regular e&xpression"), this)) {
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(10, 0, 10, 0);
    layout->setColumnStretch(1, 1);
    makeTexts(layout);
    makeChoices(layout);
    makeOptions(layout);
    const std::array<QWidget*, 7> order = {m_find, m_replacement, m_field,     m_scope,
                                           m_case, m_words,       m_expression};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ReplaceForm::makeTexts(QGridLayout* layout) {
    m_find->setObjectName(u"findText"_qs);
    m_replacement->setObjectName(u"replacementText"_qs);
    layout->addWidget(labelFor(m_find, tr("Fi&nd:")), 0, 0);
    layout->addWidget(m_find, 0, 1);
    layout->addWidget(labelFor(m_replacement, tr("Replace w&ith:")), 1, 0);
    layout->addWidget(m_replacement, 1, 1);
    describe(m_find, tr("Text to find"));
    describe(m_replacement, tr("Text to put in its place"));
    for (QLineEdit* edit : {m_find, m_replacement}) {
        edit->setClearButtonEnabled(true);
        connect(edit, &QLineEdit::textChanged, this, &ReplaceForm::changed);
        connect(edit, &QLineEdit::returnPressed, this, &ReplaceForm::leaveRequested);
    }
}

void ReplaceForm::makeChoices(QGridLayout* layout) {
    m_field->setObjectName(u"replaceField"_qs);
    m_scope->setObjectName(u"replaceScope"_qs);
    for (const FieldPath& path : replaceableFields())
        m_field->addItem(fieldTitle(path), toQString(path.toString()));
    m_field->setCurrentIndex(m_field->findData(u"title"_qs));
    m_scope->addItem(tr("All shown articles"));
    m_scope->addItem(tr("Selected articles"));
    describe(m_field, tr("Field to replace in"));
    describe(m_scope, tr("Articles to replace in"));
    layout->addWidget(labelFor(m_field, tr("In fiel&d:")), 0, 2);
    layout->addWidget(m_field, 0, 3);
    layout->addWidget(labelFor(m_scope, tr("&Of:")), 1, 2);
    layout->addWidget(m_scope, 1, 3);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ReplaceForm::changed);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ReplaceForm::scopeChanged);
}

void ReplaceForm::makeOptions(QGridLayout* layout) {
    m_case->setObjectName(u"matchCase"_qs);
    m_words->setObjectName(u"wholeWords"_qs);
    m_expression->setObjectName(u"regularExpression"_qs);
    m_case->setToolTip(tr("Tell capital letters from small ones"));
    m_words->setToolTip(tr("Find nothing inside words"));
    m_expression->setToolTip(
        tr("Find by a regular expression; \\1 in the replacement is what its first group found"));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (QCheckBox* box : {m_case, m_words, m_expression}) {
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ReplaceForm::changed);
    }
    row->addStretch(1);
    layout->addLayout(row, 2, 1, 1, 3);
}

FieldPath ReplaceForm::field() const {
    return FieldPath::parse(toUtf8(m_field->currentData().toString())).value_or(FieldPath());
}

ReplaceRule ReplaceForm::rule() const {
    return {m_find->text(), m_replacement->text(), m_expression->isChecked(), m_case->isChecked(),
            m_words->isChecked()};
}

ReplaceForm::Scope ReplaceForm::scope() const {
    return m_scope->currentIndex() == 0 ? Scope::Shown : Scope::Selected;
}

void ReplaceForm::setScope(Scope scope) {
    m_scope->setCurrentIndex(scope == Scope::Shown ? 0 : 1);
}

void ReplaceForm::focusFind() {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

} // namespace galley
