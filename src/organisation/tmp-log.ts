// log slow queries
