// The tool bar's quality: shows what the selection has in common, and sets it.
#pragma once

#include <QSpinBox>

#include <optional>

namespace galley {

/// A spin box that is empty where the selected articles differ. Return asks for what is typed: a value, or
/// with a sign so much more or less; Escape gives up.
class QualityBox : public QSpinBox {
    Q_OBJECT
public:
    explicit QualityBox(QWidget* parent = nullptr);

    /// Shows a value, or none, of other articles; what is typed goes. `immediate` (one article): stepping
    /// sets at once, and so does leaving.
    void setShown(std::optional<qint64> quality, bool immediate);
    /// The same articles have another value; what is typed stays.
    void follow(std::optional<qint64> quality);
    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    /// Asks for what is typed and not asked for yet.
    void commitInput();

signals:
    void requested(int quality);
    void stepRequested(int step);
    void left();                        ///< the focus should go back
    void dropped(const QString& typed); ///< what was typed was not asked for and is gone

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Wish {
        int number;
        bool isStep;
    };
    std::optional<Wish> typed() const;
    bool isPending() const;
    void ask(const Wish& wish);
    void showValue(std::optional<qint64> quality);

    std::optional<qint64> m_shown;
    bool m_immediate = false;
};

} // namespace galley
