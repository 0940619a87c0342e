// The look shared by the bars above the table: a calm tint of the palette with an icon, text and buttons.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace galley {

/// A framed strip tinted by what it has to say. Derived bars add their buttons to the row.
class TintedBar : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Neutral, Success, Warning, Error };

    explicit TintedBar(QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setText(const QString& text);
    QString text() const;

protected:
    QHBoxLayout* row() { return m_row; }       ///< icon, text, then what derived bars add
    QVBoxLayout* column() { return m_column; } ///< holds the row; more may stand below it
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateIcon();
    void updateMargins();

    Tone m_tone = Tone::Neutral;
    QVBoxLayout* m_column;
    QHBoxLayout* m_row;
    QLabel* m_icon;
    QLabel* m_text;
};

/// The colour of a tone, readable on the palette's window colour.
QColor toneColor(TintedBar::Tone tone, const QPalette& palette);

} // namespace galley
