#include "providers/seqr/webshop_plugin.h"

namespace kassa::seqr {

namespace {

// The looks are ours, and the image comes from the host of the script, see qr_widget.cpp.
constexpr char pluginSource[] = R"JS('use strict';
// <script id="seqrShop" src=".../seqrShop.js#!invoiceQRCode=...&statusURL=...&statusCallback=paid&injectCSS=true">
// The same as JSON may stand between the tags. More keys: platform, language, pollFreq.
(function (global) {
  var document = global.document;
  var script = document.getElementById('seqrShop');
  var words = {
    en: { scan: 'SCAN TO PAY', press: 'PRESS TO PAY', PAID: 'PAYMENT DONE', CANCELED: 'PAYMENT CANCELED' },
    sv: { scan: 'SKANNA FÖR ATT BETALA', press: 'TRYCK FÖR ATT BETALA', PAID: 'BETALNING GENOMFÖRD',
      CANCELED: 'BETALNING AVBRUTEN' }
  };
  var css = '#seqr-container{display:inline-block;text-align:center;font:bold 14px sans-serif;color:#00a391}' +
    '#seqr-container img{display:block;width:220px;height:220px}' +
    '#seqr-container a{display:block;padding:12px;border-radius:8px;background:#00a391;color:#fff}';

  function fromFragment(address) {
    var settings = {};
    (address.split('#!')[1] || '').split('&').forEach(function (pair) {
      var at = pair.indexOf('=');
      if (at > 0) {
        settings[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
      }
    });
    return settings;
  }

  var inside = script.textContent.trim();
  var settings = inside ? JSON.parse(inside) : fromFragment(script.src);
  var language = settings.language || (global.navigator.language || '').slice(0, 2);
  var text = words[language] || words.en;
  var isPhone = /Android|iPhone|iPad|iPod|Windows Phone/i.test(global.navigator.userAgent);
  var platform = settings.platform || (isPhone ? 'mobile' : 'desktop');
  var container = document.getElementById('seqr-container');
  var caption;
  var shown;

  function part(parent, tag, content) {
    var element = document.createElement(tag);
    if (content) {
      element.textContent = content;
    }
    parent.appendChild(element);
    return element;
  }

  function draw() {
    if (!container) {
      container = document.createElement('div');
      container.id = 'seqr-container';
      script.parentNode.insertBefore(container, script);
    }
    if (String(settings.injectCSS) === 'true') {
      part(container, 'style', css);
    }
    if (platform === 'mobile') {
      caption = part(container, 'a', text.press);
      caption.href = settings.invoiceQRCode.replace(/^http:/i, 'seqr:');
    } else if (platform === 'desktop') {
      caption = part(container, 'div', text.scan);
      var image = part(container, 'img');
      image.alt = settings.invoiceQRCode;
      image.src = new URL('/qr.svg?data=' + encodeURIComponent(settings.invoiceQRCode), script.src).href;
    }
  }

  function tell(data) {
    shown = data.status;
    container.classList.add('seqr-status-' + shown.toLowerCase());
    if (caption && text[shown]) {
      caption.textContent = text[shown];
    }
    var callback = global[settings.statusCallback];
    if (typeof callback === 'function') {
      callback(data);
    }
  }

  function again() {
    global.setTimeout(poll, Number(settings.pollFreq) || 1000);
  }

  function poll() {
    global.fetch(settings.statusURL, { cache: 'no-store' }).then(function (answer) {
      if (answer.status === 404) {
        return;
      }
      if (answer.status >= 400) {
        again();
        return;
      }
      return answer.json().then(function (data) {
        if (data && data.status !== shown) {
          tell(data);
        }
        if (!data || data.status === 'ISSUED') {
          again();
        }
      });
    }).catch(again);
  }

  draw();
  again();
})(window);
)JS";

} // namespace

bool isPluginPath(const QByteArray &path)
{
    return path.startsWith("/webshop-plugin/") && path.endsWith("/seqrShop.js");
}

QByteArray pluginScript()
{
    return pluginSource;
}

} // namespace kassa::seqr
