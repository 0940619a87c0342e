// What to replace, by what, and where.
#pragma once

#include "core/article/field.h"
#include "core/editing/textreplacer.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace galley {

/// Field, find, replacement, options and scope.
class ReplaceForm : public QWidget {
    Q_OBJECT
public:
    enum class Scope { Shown, Selected };

    explicit ReplaceForm(QWidget* parent = nullptr);

    FieldPath field() const;
    ReplaceRule rule() const;
    Scope scope() const;
    void setScope(Scope scope);
    /// Puts the cursor into the text to find.
    void focusFind();

signals:
    void changed();
    void scopeChanged();
    void leaveRequested(); ///< the focus should go to the list

private:
    void makeTexts(QGridLayout* layout);
    void makeChoices(QGridLayout* layout);
    void makeOptions(QGridLayout* layout);

    QLineEdit* m_find;
    QLineEdit* m_replacement;
    QComboBox* m_field;
    QComboBox* m_scope;
    QCheckBox* m_case;
    QCheckBox* m_words;
    QCheckBox* m_expression;
};

} // namespace galley
