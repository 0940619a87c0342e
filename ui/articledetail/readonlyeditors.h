// Shows fields that are not edited here: structures, and the encrypted payload.
#pragma once

#include "ui/articledetail/fieldeditor.h"

class QLineEdit;
class QPlainTextEdit;

namespace galley {

/// A structure Galley has no editor for, as an outline of plain text.
class OutlineView : public FieldEditor {
    Q_OBJECT
public:
    explicit OutlineView(const FieldPath& path, QWidget* parent = nullptr);

    bool canShow(const Value&) const override { return true; }
    QList<QWidget*> inputs() const override;
    QString text() const;

protected:
    void showState() override;

private:
    QPlainTextEdit* m_box;
    std::optional<Value> m_shown;
};

/// `secured`: says how many bytes it is, and nothing of what is in it.
class SecuredView : public FieldEditor {
    Q_OBJECT
public:
    explicit SecuredView(const FieldPath& path, QWidget* parent = nullptr);

    QList<QWidget*> inputs() const override;
    QString hint() const override;

protected:
    void showState() override;

private:
    QLineEdit* m_line;
};

} // namespace galley
