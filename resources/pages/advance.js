// Goes where the page goes by itself: submits the form, or follows the link, right before this script's element.
(function (next) {
    if (next.tagName === 'FORM') {
        HTMLFormElement.prototype.submit.call(next); // a field named "submit" hides the form's own method
    } else {
        next.click();
    }
})(document.currentScript.previousElementSibling);
