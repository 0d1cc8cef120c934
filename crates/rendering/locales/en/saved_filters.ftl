### Saved filters: what somebody looks at again and again in a list, under a name.

saved-filters-title = Saved filters
saved-filters-keep = Keep this filter
saved-filters-name = Name of the filter
saved-filters-save = Save
saved-filters-remove = Forget “{ $filter }”
saved-filters-kept = The filter is saved
saved-filters-removed = The filter is forgotten
saved-filters-too-many = You have saved 20 filters already. Forget one first
