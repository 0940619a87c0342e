// A box for a whole number that may be missing.
#pragma once

#include <QAbstractSpinBox>

#include <limits>
#include <optional>

namespace galley {

/// A spin box that can be empty, and whose numbers are not limited to 32 bits.
class OptionalSpinBox : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit OptionalSpinBox(QWidget* parent = nullptr);

    /// No number below this can be stepped to. Where it is not negative, a minus in front subtracts.
    void setLowest(qint64 lowest) { m_lowest = lowest; }

    /// The box is wide enough for each of these words.
    void setRoomFor(const QStringList& words);

    QLineEdit* line() const { return lineEdit(); }
    /// Whether what is typed is to be added to a number, or subtracted from it: +5, -5.
    bool isStep() const;
    /// What is typed as a number, steps counted from `base`; nothing where it is none.
    std::optional<qint64> number(std::optional<qint64> base) const;
    void stepBy(int steps) override; ///< from an empty box: to 0
    QValidator::State validate(QString& input, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// Typed, or stepped by arrows, keys or wheel.
    void entered(const QString& text);
    void stepped(); ///< after entered(), where that was no typing

protected:
    StepEnabled stepEnabled() const override;

private:
    QStringList m_words;
    qint64 m_lowest = std::numeric_limits<qint64>::min();
};

} // namespace galley
