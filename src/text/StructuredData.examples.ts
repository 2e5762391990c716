/** States of the data block that search engines read. */
export const examples = {
  plain: { props: { data: { '@type': 'Organization', name: 'Een dienst' } } },
  hostile: { props: { data: { '@type': 'Organization', name: '</script><script>x()</script>' } } },
};
