// Pictures as rows of a strip.
#include "ui/imagepreview/picturelistmodel.h"

#include "ui/imagepreview/picturestrip.h"

namespace galley {

void PictureListModel::setPictures(const QList<PreviewImage>& pictures) {
    beginResetModel();
    m_pictures = pictures;
    endResetModel();
}

int PictureListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_pictures.size());
}

QVariant PictureListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const PreviewImage& picture = m_pictures[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return picture.title.isEmpty() ? picture.address : picture.title;
    case PictureStrip::SourceRole:
        return QVariant::fromValue(picture.source);
    default:
        return {};
    }
}

} // namespace galley
