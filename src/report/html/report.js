// Filters of the report. Everything else works without this.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const facts = [...document.querySelectorAll("article.fact")];
  const words = new Map(facts.map((fact) => [fact, fact.textContent.toLowerCase()]));

  function passes(fact, wanted) {
    return (
      wanted.verdicts.includes(fact.dataset.verdict) &&
      (wanted.source === "" || fact.dataset.sources.includes(` ${wanted.source} `)) &&
      (wanted.entity === "" || fact.dataset.entity === wanted.entity) &&
      words.get(fact).includes(wanted.words)
    );
  }

  function apply() {
    const data = new FormData(form);
    const wanted = {
      verdicts: data.getAll("verdict"),
      source: data.get("source"),
      entity: data.get("entity"),
      words: data.get("words").trim().toLowerCase(),
    };
    let count = 0;
    for (const fact of facts) {
      fact.hidden = !passes(fact, wanted);
      count += fact.hidden ? 0 : 1;
      const row = document.querySelector(`tr[data-fact="${fact.id}"]`);
      if (row) row.hidden = fact.hidden;
    }
    for (const section of document.querySelectorAll("section.facts"))
      section.hidden = !section.querySelector("article.fact:not([hidden])");
    shown.textContent = count === facts.length ? "" : `${count} of ${facts.length} facts shown`;
  }

  // A link into what is folded or filtered away shows it first.
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    const inside = target.matches("article") ? target.querySelector("details") : null;
    for (let element = inside || target; element; element = element.parentElement)
      if (element.matches("details")) element.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("article details")) details.open = true;
  });
  reveal();
})();
