-- what a notice says, apart from its page: other formats are written from it. Earlier notices have their page only.
alter table notice add column document text;
