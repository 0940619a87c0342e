// The lines below a picture.
#pragma once

#include "core/images/image.h"
#include "ui/imagepreview/previewimage.h"

#include <QWidget>

class QLabel;
class QSpacerItem;

namespace galley {

class ElidedLabel;

/// Title, declared size beside the real one with a mismatch marked, format, file size and where it comes
/// from. `real` is nullptr while the picture is not there.
class ImageCaption : public QWidget {
    Q_OBJECT
public:
    explicit ImageCaption(QWidget* parent = nullptr);

    void describe(const PreviewImage& declared, const Image* real);
    void clear();

    /// The height its lines need in this width.
    int leastHeight(int width) const;

    /// All lines as one text, for assistive technology.
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void describeSize(const PreviewImage& declared, const Image* real);
    void mark(bool isMismatch);
    void makeUpForTitle();
    void updateSign();

    ElidedLabel* m_title;
    QSpacerItem* m_room; ///< in place of a title
    QLabel* m_sign;
    QLabel* m_size;
    ElidedLabel* m_facts;
};

/// Where a picture comes from, short: the host, or the file's name.
QString originOf(const ImageSource& source);

} // namespace galley
