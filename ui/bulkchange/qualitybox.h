// The tool bar's quality: shows what the selection has in common, and sets it.
#pragma once

#include <QSpinBox>

#include <optional>

namespace galley {

/// A spin box that is empty where the selected articles differ. Return asks for the value; Escape gives up.
class QualityBox : public QSpinBox {
    Q_OBJECT
public:
    explicit QualityBox(QWidget* parent = nullptr);

    /// Shows a value, or none. Stepping sets at once where `immediate` (one article).
    void setShown(std::optional<qint64> quality, bool immediate);
    void stepBy(int steps) override;
    /// Asks for what is typed and not asked for yet.
    void commitInput();

signals:
    void requested(int quality);
    void left(); ///< the focus should go back

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<qint64> m_shown;
    bool m_immediate = false;
};

} // namespace galley
