// Addresses lead to the web, and those of an article belong together.
#include "core/article/address.h"
#include "core/lint/checks.h"

namespace galley {
namespace {

void checkAddress(const FieldPath& field, std::string_view address, Report& report) {
    switch (addressState(address)) {
    case AddressState::Good:
        return;
    case AddressState::NotWeb:
        report.add(Rule::AddressNotWeb, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "“%1” does not begin with http:// or https://."),
                            toQString(address)));
        return;
    case AddressState::Malformed:
        report.add(Rule::AddressMalformed, field,
                   lintText(QT_TRANSLATE_NOOP("Lint", "“%1” is no valid address."), toQString(address)),
                   mendedAddress(address) ? Report::Fix::Yes : Report::Fix::No);
        return;
    }
}

/// A picture's address may be one of the site itself.
bool isOfSite(std::string_view address) {
    return address.find(':') == std::string_view::npos || address.starts_with('/') ||
           address.starts_with('.');
}

void checkImageAddresses(const CheckedArticle& article, Report& report) {
    const Value* images = article.value("images");
    const frontmatter::Sequence* items = images ? images->sequence() : nullptr;
    for (std::size_t i = 0; items && i < items->size(); ++i) {
        const frontmatter::Mapping* image = (*items)[i].mapping();
        const Value* url = image ? frontmatter::find(*image, "url") : &(*items)[i];
        const std::string* address = url ? url->string() : nullptr;
        const FieldPath item = FieldPath("images").child(i);
        if (address && !address->empty() && !isOfSite(*address))
            checkAddress(image ? item.child("url") : item, *address, report);
    }
}

void checkHost(const CheckedArticle& article, Report& report) {
    const Value* provider = article.value("provider");
    const Value* domain =
        provider && provider->mapping() ? frontmatter::find(*provider->mapping(), "domain") : nullptr;
    const std::string host = hostOf(article.text("webUrl"));
    if (host.empty() || !domain || !domain->string() || domain->string()->empty())
        return;
    // Some write an address where only its host belongs.
    const std::string named = domain->string()->find("//") == std::string::npos
                                  ? hostOf("https://" + *domain->string())
                                  : hostOf(*domain->string());
    if (!areOfOneSite(host, named))
        report.add(
            Rule::AddressOtherHost, FieldPath("webUrl"),
            lintText(QT_TRANSLATE_NOOP("Lint", "The address is one of %1, not of the provider's domain."),
                     toQString(host)));
}

void checkAmp(const CheckedArticle& article, Report& report) {
    std::string host = hostOf(article.text("webUrl"));
    if (host.empty())
        host = hostOf(article.text("originalUrl"));
    const std::string amp = hostOf(article.text("ampWebUrl"));
    const auto check = [&](const char* field, const std::string& found) {
        if (host.empty() || found.empty() || areOfOneSite(host, found))
            return false;
        report.add(Rule::AmpAddress, FieldPath(field),
                   lintText(QT_TRANSLATE_NOOP("Lint", "The AMP page is one of %1, not of the web address's "
                                                      "host."),
                            toQString(found)));
        return true;
    };
    const bool isOther = check("ampWebUrl", amp);
    const std::string cached = ampHostOf(article.text("cdnAmpWebUrl"));
    // What the cache holds is the AMP page, be that right or wrong: said once.
    if (!isOther || !areOfOneSite(amp, cached))
        check("cdnAmpWebUrl", cached);
}

} // namespace

void checkAddresses(const CheckedArticle& article, Report& report) {
    for (const char* field : {"originalUrl", "webUrl", "ampWebUrl", "cdnAmpWebUrl"}) {
        const Value* value = article.value(field);
        if (value && value->isScalar() && !value->isNull() && !value->text().empty())
            checkAddress(FieldPath(field), value->text(), report);
    }
    checkImageAddresses(article, report);
    checkHost(article, report);
    checkAmp(article, report);
}

} // namespace galley
