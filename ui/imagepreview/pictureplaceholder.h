// Stands where a picture does not.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace galley {

/// A calm sentence in the middle of the area; for a failure with a sign, the reason and a button to try
/// again.
class PicturePlaceholder : public QWidget {
    Q_OBJECT
public:
    explicit PicturePlaceholder(QWidget* parent = nullptr);

    void showText(const QString& text);
    void showFailure(const QString& reason);

    QString text() const;
    QPushButton* retryButton() const { return m_retry; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateSign();
    void showSign();

    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_retry;
    bool m_isFailure = false;
};

} // namespace galley
