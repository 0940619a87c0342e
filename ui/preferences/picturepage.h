// The preferences of pictures: how much is kept, and whether any are fetched.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace galley {

class ImagePreferences;

/// Cache sizes, what the cache holds with a button that empties it, and work offline.
class PicturePage : public QWidget {
    Q_OBJECT
public:
    explicit PicturePage(ImagePreferences* preferences, QWidget* parent = nullptr);

    /// Finds out anew how much is kept on disk.
    void measure();

private:
    QSpinBox* makeSize(const QString& name, int megabytes);
    void showSize(qint64 bytes);
    void clearCaches();

    ImagePreferences* m_preferences;
    QSpinBox* m_disk;
    QSpinBox* m_memory;
    QLabel* m_held;
    QPushButton* m_clear;
    QCheckBox* m_offline;
};

} // namespace galley
