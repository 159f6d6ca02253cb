// Keeps the place after the #, such as a task in the Tasklist: the server never sees it, but redirects carry it on.
const form = document.querySelector('form');
form.action += location.hash;
