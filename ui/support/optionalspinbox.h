// A box for a whole number that may be missing.
#pragma once

#include <QAbstractSpinBox>

#include <limits>

namespace galley {

/// A spin box that can be empty, and whose numbers are not limited to 32 bits.
class OptionalSpinBox : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit OptionalSpinBox(QWidget* parent = nullptr);

    /// No number below this can be stepped to, nor a sign typed where it is not negative.
    void setLowest(qint64 lowest) { m_lowest = lowest; }

    QLineEdit* line() const { return lineEdit(); }
    void stepBy(int steps) override; ///< from an empty box: to 0
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// Typed, or stepped by arrows, keys or wheel.
    void entered(const QString& text);

protected:
    StepEnabled stepEnabled() const override;

private:
    qint64 m_lowest = std::numeric_limits<qint64>::min();
};

} // namespace galley
