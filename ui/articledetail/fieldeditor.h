// What every editor of one field has in common.
#pragma once

#include "core/article/field.h"

#include <QWidget>

#include <optional>

namespace galley {

/// What an editor shows of a field.
struct FieldState {
    std::optional<Value> value =
        {}; ///< the current one; nothing where the field is missing or articles differ
    std::optional<Value> original = {}; ///< what stands in the file; nothing where the field is missing there
    bool differs = false;               ///< several articles, and not all have the same value
    bool readOnly = false;
};

/// An editor widget for one field: shows a state and tells what somebody enters. It changes nothing itself.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    explicit FieldEditor(FieldPath path, QWidget* parent = nullptr);

    const FieldPath& path() const { return m_path; }
    void setPath(const FieldPath& path) { m_path = path; }

    /// Shows a state. What is being typed, the cursor and the focus stay where the value shown is the same.
    void setState(const FieldState& state);
    const FieldState& state() const { return m_state; }

    /// Drops what is typed and not taken yet, and shows the state again: another record comes.
    virtual void abandon();

    /// Takes in what is typed and would otherwise wait for Return.
    virtual void commitInput() {}

    /// Whether this editor can show and edit such a value; structures in a text field are shown by the row
    /// instead.
    virtual bool canShow(const Value& value) const { return value.isScalar(); }
    /// The widgets that take the focus, the most important first.
    virtual QList<QWidget*> inputs() const = 0;
    /// Names the inputs for people who do not see the label.
    virtual void setTitle(const QString& title);
    /// What to say to a screen reader or a tooltip about the address or value, where it is more than the text
    /// shown.
    virtual QString hint() const { return {}; }

signals:
    /// Somebody entered a value (nothing: the field is to be missing). `typing`: more of the same may follow,
    /// until committed().
    void edited(const std::optional<galley::Value>& value, bool typing);
    /// What was entered since committed() is not meant: the text goes on to something that does not fit.
    void withdrawn(const std::optional<galley::Value>& before);
    /// The focus left, Return was pressed, or a choice was made.
    void committed();
    /// Why what stands in the editor cannot be taken; empty once it can.
    void remarked(const QString& text);

protected:
    virtual void showState() = 0;

    /// Takes a text as typed: emits edited(), or remarked() where the text does not fit the field. Then what
    /// was taken of it before is withdrawn: the beginning of a date may be one, and is not what is meant.
    void enterText(const QString& text);
    /// What was taken by now is meant, and is not withdrawn.
    void settle() { m_before.reset(); }
    /// Waits with a text that is not finished, and says why; what was taken before is withdrawn.
    void holdText(const QString& remark);
    /// Ends typing: puts back what counts where the text did not fit, and emits committed(). While another
    /// window or a menu has the focus for a while, typing has not ended.
    void finishText();
    /// To be called for an input that is typed into.
    void watchFocus(QWidget* input);
    bool isAside() const { return m_isAside; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Makes a choice that needs no typing.
    void enterValue(const std::optional<Value>& value);
    /// What placeholder() may be.
    static QStringList placeholders();
    /// "not set", "empty" or "differs".
    QString placeholder() const;
    /// The current value as text; empty where there is none.
    QString shownText() const;

private:
    struct Typed {
        bool fits = false;
        std::optional<Value> value;
    };
    Typed typed(const QString& text) const;
    void withdraw();

    FieldPath m_path;
    FieldState m_state;
    std::optional<FieldState> m_before; ///< what somebody typed into, once some of it was taken
    std::optional<Value> m_taken;       ///< of it, last
    bool m_unfit = false;
    bool m_isAside = false; ///< the focus will come back
};

} // namespace galley
